use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use age::secrecy::SecretString;
use age::stream::StreamWriter;
use age::{Encryptor, scrypt, x25519};
use responses::{Recipient, Refusal};

/// What a password costs to try: 2^16 rounds, 64 MiB and about a second on a phone. `age` itself takes up to 2^22.
const WORK_FACTOR: u8 = 16;

/// A file that is being encrypted piece by piece.
pub struct Sealing {
    writer: StreamWriter<Tray>,
    tray: Tray,
}

/// Where the encrypted bytes lie until they are taken: `age` keeps its own end of it.
#[derive(Clone, Default)]
struct Tray(Rc<RefCell<Vec<u8>>>);

impl Write for Tray {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Sealing {
    /// To these recipients.
    pub(crate) fn to(recipients: &[Recipient]) -> Result<Self, Refusal> {
        let keys: Vec<x25519::Recipient> = recipients
            .iter()
            .map(|recipient| recipient.as_str().parse().map_err(|_| Refusal::Recipient))
            .collect::<Result<_, _>>()?;
        Self::begin(
            Encryptor::with_recipients(keys.iter().map(|key| key as &dyn age::Recipient))
                .map_err(|_| Refusal::Recipient)?,
        )
    }

    /// With a password.
    pub(crate) fn with(password: String) -> Result<Self, Refusal> {
        let mut recipient = scrypt::Recipient::new(SecretString::from(password));
        recipient.set_work_factor(WORK_FACTOR);
        let only = std::iter::once(&recipient as &dyn age::Recipient);
        Self::begin(Encryptor::with_recipients(only).map_err(|_| Refusal::Failed)?)
    }

    /// Takes the next bytes of the file; what was encrypted since the last time.
    pub(crate) fn push(&mut self, bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
        self.writer.write_all(bytes).map_err(|_| Refusal::Failed)?;
        Ok(self.tray.0.take())
    }

    pub(crate) fn finish(self) -> Result<Vec<u8>, Refusal> {
        self.writer.finish().map_err(|_| Refusal::Failed)?;
        Ok(self.tray.0.take())
    }

    fn begin(encryptor: Encryptor) -> Result<Self, Refusal> {
        let tray = Tray::default();
        let writer = encryptor.wrap_output(tray.clone()).map_err(|_| Refusal::Failed)?;
        Ok(Self { writer, tray })
    }
}
