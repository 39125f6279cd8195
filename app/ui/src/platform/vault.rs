//! Seals records on a shared device with the browser's own cipher, and opens them where the secret was given.
//!
//! Each sealing makes a key pair of P-256 that is thrown away, and agrees with the device's public key on a key for AES-GCM (ECDH, then
//! HKDF with SHA-256). The private key lies on the device wrapped by what PBKDF2 makes of the secret. Once unwrapped it cannot be
//! taken out of the browser, and it goes with the page.

use std::cell::RefCell;

use js_sys::{Array, JsString, Object, Reflect, Uint8Array};
use responses::{DeviceLock, Head, ResponseRecord, SealedBody, SealedRecord};
use store::{Guard, StoreError};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

/// What OWASP asks of PBKDF2 with SHA-256 (2023): half a second on a phone.
const ROUNDS: u32 = 600_000;
const NONCE: usize = 12;
const SALT: usize = 16;
/// Keys made for this and for nothing else.
const PURPOSE: &[u8] = b"indsatstrappen svar 1";
const PROOF: &str = "åbner det?";

type Outcome<T> = Result<T, JsValue>;

/// The private key, where the secret was given, with the public one that it belongs to.
#[derive(Debug, Default)]
pub struct Vault {
    open: RefCell<Option<(String, CryptoKey)>>,
    /// What was agreed on last: what was sealed together opens with one key.
    agreed: RefCell<Option<(String, CryptoKey)>>,
}

/// Whether the browser can seal at all: an old one cannot, and none can on a page without encryption in transit.
pub fn can_seal() -> bool {
    subtle().is_ok()
}

/// A new lock, tried before anybody relies on it.
///
/// # Errors
/// [`StoreError::NoCipher`] where the browser cannot.
pub async fn new_lock(secret: &str) -> Result<DeviceLock, StoreError> {
    let lock = make(secret).await.map_err(|_| StoreError::NoCipher)?;
    let tried = Vault::default();
    let proved = tried.unlock(&lock, secret).await && tried.proves(&lock).await.unwrap_or_default();
    proved.then_some(lock).ok_or(StoreError::NoCipher)
}

impl Vault {
    /// Takes the secret; whether it was the right one.
    pub async fn unlock(&self, lock: &DeviceLock, secret: &str) -> bool {
        let Ok(key) = unwrap(lock, secret).await else { return false };
        self.open.replace(Some((lock.public.clone(), key)));
        true
    }

    async fn proves(&self, lock: &DeviceLock) -> Outcome<bool> {
        let (point, key) = agree(&lock.public).await?;
        let body = encrypt(&key, point, PROOF, PROOF).await?;
        Ok(self.decrypt(&body, PROOF).await?.as_deref() == Some(PROOF))
    }

    async fn decrypt(&self, body: &SealedBody, bound: &str) -> Outcome<Option<String>> {
        let algorithm = bound_to(&bytes(&body.nonce)?, bound);
        let key = self.agreed_for(&body.key).await?;
        let opened = subtle()?.decrypt_with_object_and_js_u8_array(&algorithm, &key, &bytes(&body.text)?)?;
        Ok(String::from_utf8(Uint8Array::new(&JsFuture::from(opened).await?).to_vec()).ok())
    }

    async fn agreed_for(&self, point: &str) -> Outcome<CryptoKey> {
        let known = self.agreed.borrow().clone().filter(|(known, _)| known == point);
        if let Some((_, key)) = known {
            return Ok(key);
        }
        let (public, private) = self.open.borrow().clone().ok_or(JsValue::NULL)?;
        let key = derive(&private, &import(point).await?, point, &public).await?;
        self.agreed.replace(Some((point.to_owned(), key.clone())));
        Ok(key)
    }
}

impl Guard for Vault {
    async fn seal(&self, lock: &DeviceLock, records: &[&ResponseRecord]) -> Result<Vec<SealedRecord>, StoreError> {
        let seal = async || {
            let (point, key) = agree(&lock.public).await?;
            let mut sealed = Vec::with_capacity(records.len());
            for record in records {
                let head = Head::from(*record);
                let text = serde_json::to_string(record).map_err(|_| JsValue::NULL)?;
                let body = encrypt(&key, point.clone(), &text, &head.bound()).await?;
                sealed.push(SealedRecord::new(head, body));
            }
            Outcome::Ok(sealed)
        };
        seal().await.map_err(|_| StoreError::NoCipher)
    }

    fn is_open(&self, lock: &DeviceLock) -> bool {
        self.open.borrow().as_ref().is_some_and(|(public, _)| *public == lock.public)
    }

    async fn open(&self, sealed: &SealedRecord) -> Option<ResponseRecord> {
        let text = self.decrypt(sealed.body(), &sealed.head().bound()).await.ok()??;
        sealed.opened(&text)
    }
}

async fn make(secret: &str) -> Outcome<DeviceLock> {
    let (public, private) = pair(true).await?;
    let (salt, nonce) = (random(SALT)?, random(NONCE)?);
    let wrapping = wrapping_key(secret, &salt, ROUNDS).await?;
    let wrapped = subtle()?.wrap_key_with_object("pkcs8", &private, &wrapping, &gcm(&nonce))?;
    let wrapped = Uint8Array::new(&JsFuture::from(wrapped).await?);
    Ok(DeviceLock::new(exported(&public).await?, text(&salt)?, ROUNDS, text(&nonce)?, text(&wrapped)?))
}

async fn unwrap(lock: &DeviceLock, secret: &str) -> Outcome<CryptoKey> {
    let wrapping = wrapping_key(secret, &bytes(&lock.salt)?, lock.rounds).await?;
    let unwrapped = subtle()?.unwrap_key_with_js_u8_array_and_object_and_object(
        "pkcs8",
        &bytes(&lock.private)?,
        &wrapping,
        &gcm(&bytes(&lock.nonce)?),
        &p256(),
        false,
        &usages(&["deriveKey"]),
    )?;
    key(unwrapped).await
}

async fn wrapping_key(secret: &str, salt: &Uint8Array, rounds: u32) -> Outcome<CryptoKey> {
    // The same letters typed on two keyboards may be other bytes.
    let typed = String::from(JsString::from(secret.trim()).normalize("NFKC"));
    let raw: Object = Uint8Array::from(typed.as_bytes()).into();
    let base = subtle()?.import_key_with_str("raw", &raw, "PBKDF2", false, &usages(&["deriveKey"]))?;
    let how = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", salt.into()),
        ("iterations", rounds.into()),
    ]);
    let derived = subtle()?.derive_key_with_object_and_object(
        &how,
        &key(base).await?,
        &aes(),
        false,
        &usages(&["wrapKey", "unwrapKey"]),
    )?;
    key(derived).await
}

/// A key that this page alone knows now, and the device's private key can find again from the point.
async fn agree(device: &str) -> Outcome<(String, CryptoKey)> {
    let (public, private) = pair(false).await?;
    let point = exported(&public).await?;
    let key = derive(&private, &import(device).await?, &point, device).await?;
    Ok((point, key))
}

async fn derive(own: &CryptoKey, theirs: &CryptoKey, point: &str, device: &str) -> Outcome<CryptoKey> {
    let how = object(&[("name", "ECDH".into()), ("public", theirs.into())]);
    let shared = subtle()?.derive_key_with_object_and_str(&how, own, "HKDF", false, &usages(&["deriveKey"]))?;
    let info = [PURPOSE, point.as_bytes(), device.as_bytes()].concat();
    let how = object(&[
        ("name", "HKDF".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::new_with_length(0).into()),
        ("info", Uint8Array::from(info.as_slice()).into()),
    ]);
    let derived = subtle()?.derive_key_with_object_and_object(
        &how,
        &key(shared).await?,
        &aes(),
        false,
        &usages(&["encrypt", "decrypt"]),
    )?;
    key(derived).await
}

async fn encrypt(key: &CryptoKey, point: String, plain: &str, bound: &str) -> Outcome<SealedBody> {
    let nonce = random(NONCE)?;
    let sealed = subtle()?.encrypt_with_object_and_u8_array(&bound_to(&nonce, bound), key, plain.as_bytes())?;
    let sealed = Uint8Array::new(&JsFuture::from(sealed).await?);
    Ok(SealedBody { key: point, nonce: text(&nonce)?, text: text(&sealed)? })
}

async fn pair(extractable: bool) -> Outcome<(CryptoKey, CryptoKey)> {
    let pair = subtle()?.generate_key_with_object(&p256(), extractable, &usages(&["deriveKey"]))?;
    let pair = JsFuture::from(pair).await?;
    let half = |name: &str| Reflect::get(&pair, &name.into()).map(JsCast::unchecked_into);
    Ok((half("publicKey")?, half("privateKey")?))
}

async fn import(point: &str) -> Outcome<CryptoKey> {
    let raw: Object = bytes(point)?.into();
    key(subtle()?.import_key_with_object("raw", &raw, &p256(), true, &Array::new())?).await
}

async fn exported(public: &CryptoKey) -> Outcome<String> {
    text(&Uint8Array::new(&JsFuture::from(subtle()?.export_key("raw", public)?).await?))
}

async fn key(promise: js_sys::Promise) -> Outcome<CryptoKey> {
    JsFuture::from(promise).await.map(JsCast::unchecked_into)
}

fn subtle() -> Outcome<SubtleCrypto> {
    let crypto = web_sys::window().ok_or(JsValue::NULL)?.crypto()?;
    // web-sys believes that it is always there.
    let subtle = Reflect::get(&crypto, &"subtle".into())?;
    if subtle.is_undefined() { Err(JsValue::NULL) } else { Ok(subtle.unchecked_into()) }
}

fn random(length: usize) -> Outcome<Uint8Array> {
    let mut bytes = vec![0; length];
    web_sys::window().ok_or(JsValue::NULL)?.crypto()?.get_random_values_with_u8_array(&mut bytes)?;
    Ok(Uint8Array::from(bytes.as_slice()))
}

fn p256() -> Object {
    object(&[("name", "ECDH".into()), ("namedCurve", "P-256".into())])
}

fn aes() -> Object {
    object(&[("name", "AES-GCM".into()), ("length", 256.into())])
}

fn gcm(nonce: &Uint8Array) -> Object {
    object(&[("name", "AES-GCM".into()), ("iv", nonce.into())])
}

fn bound_to(nonce: &Uint8Array, bound: &str) -> Object {
    let bound = Uint8Array::from(bound.as_bytes());
    object(&[("name", "AES-GCM".into()), ("iv", nonce.into()), ("additionalData", bound.into())])
}

fn usages(names: &[&str]) -> JsValue {
    names.iter().map(|name| JsValue::from_str(name)).collect::<Array>().into()
}

fn object(fields: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in fields {
        drop(Reflect::set(&object, &(*name).into(), value));
    }
    object
}

/// Bytes as base64, by the browser's own means: a letter a byte.
fn text(bytes: &Uint8Array) -> Outcome<String> {
    let letters: String = bytes.to_vec().into_iter().map(char::from).collect();
    web_sys::window().ok_or(JsValue::NULL)?.btoa(&letters)
}

fn bytes(text: &str) -> Outcome<Uint8Array> {
    let letters = web_sys::window().ok_or(JsValue::NULL)?.atob(text)?;
    let bytes: Vec<u8> = letters.chars().filter_map(|letter| u8::try_from(u32::from(letter)).ok()).collect();
    Ok(Uint8Array::from(bytes.as_slice()))
}
