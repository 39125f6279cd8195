use std::io::Read;

use age::armor::ArmoredReader;
use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Identity, scrypt, x25519};
use responses::Refusal;

/// The longest file that is opened, in bytes: it has to be in memory twice.
const MOST: usize = 64 << 20;
/// The most costly password that is tried, 2^18 rounds: a hostile file could ask for days of work.
const WORK_FACTOR: u8 = 18;

/// A file that is to be opened, once it is here whole.
pub struct Opening {
    key: Key,
    file: Vec<u8>,
}

enum Key {
    Password(scrypt::Identity),
    Secret(x25519::Identity),
}

impl Opening {
    pub(crate) fn with(password: String) -> Self {
        let mut identity = scrypt::Identity::new(SecretString::from(password));
        identity.set_max_work_factor(WORK_FACTOR);
        Self { key: Key::Password(identity), file: Vec::new() }
    }

    pub(crate) fn with_key(key: &str) -> Result<Self, Refusal> {
        let identity = key.trim().parse().map_err(|_| Refusal::WrongKey)?;
        Ok(Self { key: Key::Secret(identity), file: Vec::new() })
    }

    pub(crate) fn push(&mut self, bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
        if self.file.len() + bytes.len() > MOST {
            return Err(Refusal::TooMuch);
        }
        self.file.extend(bytes);
        Ok(Vec::new())
    }

    pub(crate) fn finish(self) -> Result<Vec<u8>, Refusal> {
        let decryptor = Decryptor::new(ArmoredReader::new(self.file.as_slice())).map_err(|_| Refusal::Broken)?;
        let key: &dyn Identity = match &self.key {
            Key::Password(_) if !decryptor.is_scrypt() => return Err(Refusal::OtherKey),
            Key::Secret(_) if decryptor.is_scrypt() => return Err(Refusal::OtherKey),
            Key::Password(identity) => identity,
            Key::Secret(identity) => identity,
        };
        let mut open = decryptor.decrypt(std::iter::once(key)).map_err(|error| refusal(&error))?;
        let mut file = Vec::new();
        open.read_to_end(&mut file).map_err(|_| Refusal::Broken)?;
        Ok(file)
    }
}

fn refusal(error: &DecryptError) -> Refusal {
    match error {
        DecryptError::NoMatchingKeys | DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => {
            Refusal::WrongKey
        }
        DecryptError::ExcessiveWork { .. } => Refusal::TooMuch,
        _ => Refusal::Broken,
    }
}
