//! A file that is put together piece by piece. It lies with the browser, not in the app's memory, however large it is.

/// Why the browser did not do it; in English, never with content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

#[cfg(target_arch = "wasm32")]
pub use browser::{Paper, Parcel, Piece};

#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen::{JsCast, JsValue};

    use super::Refused;

    /// From so many bytes on, what was put in goes over to the browser.
    const HANDFUL: u32 = 1 << 22;

    /// Bytes that need not pass through the app's memory.
    #[derive(Debug, Clone)]
    pub struct Piece(js_sys::Uint8Array);

    /// A file being put together.
    #[derive(Debug, Default)]
    pub struct Parcel {
        handed: js_sys::Array,
        waiting: js_sys::Array,
        size: u32,
    }

    /// A finished file.
    #[derive(Debug, Clone)]
    pub struct Paper(web_sys::Blob);

    impl Piece {
        pub(crate) fn new(bytes: js_sys::Uint8Array) -> Self {
            Self(bytes)
        }

        /// These bytes.
        pub fn of(bytes: &[u8]) -> Self {
            Self(bytes.into())
        }

        /// The bytes in the app's memory.
        pub fn bytes(&self) -> Vec<u8> {
            self.0.to_vec()
        }
    }

    impl From<&Piece> for JsValue {
        fn from(piece: &Piece) -> Self {
            piece.0.clone().into()
        }
    }

    impl Parcel {
        /// Nothing in it.
        pub fn new() -> Self {
            Self::default()
        }

        /// Puts a piece at the end.
        ///
        /// # Errors
        /// Where the browser has no room.
        pub fn put(&mut self, piece: &Piece) -> Result<(), Refused> {
            self.waiting.push(&piece.0);
            self.size += piece.0.length();
            if self.size >= HANDFUL {
                let parts = std::mem::take(&mut self.waiting);
                let blob = web_sys::Blob::new_with_u8_array_sequence(&parts).map_err(|_| Refused)?;
                self.handed.push(blob.as_ref());
                self.size = 0;
            }
            Ok(())
        }

        /// The file: a head, all the pieces, a tail.
        ///
        /// # Errors
        /// Where the browser has no room.
        pub fn close(self, head: &str, tail: &str, media_type: &str) -> Result<Paper, Refused> {
            let parts = js_sys::Array::of1(&head.into()).concat(&self.handed).concat(&self.waiting);
            parts.push(&tail.into());
            let options = web_sys::BlobPropertyBag::new();
            options.set_type(media_type);
            web_sys::Blob::new_with_blob_sequence_and_options(&parts, &options).map(Paper).map_err(|_| Refused)
        }
    }

    impl Paper {
        pub(crate) fn blob(&self) -> &web_sys::Blob {
            &self.0
        }

        /// In bytes.
        pub fn size(&self) -> f64 {
            self.0.size()
        }

        /// So many bytes from a place on; fewer at the end, none after it.
        ///
        /// # Errors
        /// Where the browser cannot read it back.
        pub async fn piece(&self, from: f64, length: u32) -> Result<Piece, Refused> {
            let slice = self.0.slice_with_f64_and_f64(from, from + f64::from(length)).map_err(|_| Refused)?;
            let buffer = wasm_bindgen_futures::JsFuture::from(slice.array_buffer()).await.map_err(|_| Refused)?;
            Ok(Piece(js_sys::Uint8Array::new(&buffer)))
        }

        /// The whole file as text.
        ///
        /// # Errors
        /// Where the browser cannot read it back.
        pub async fn text(&self) -> Result<String, Refused> {
            let text = wasm_bindgen_futures::JsFuture::from(self.0.text()).await.map_err(|_| Refused)?;
            text.as_string().ok_or(Refused)
        }
    }

    impl From<web_sys::Blob> for Paper {
        fn from(blob: web_sys::Blob) -> Self {
            Self(blob)
        }
    }

    impl From<web_sys::File> for Paper {
        fn from(file: web_sys::File) -> Self {
            Self(file.unchecked_into())
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub use host::{Paper, Parcel, Piece};

/// The host keeps nothing.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unused_async, reason = "the browser's twin waits")]
mod host {
    use super::Refused;

    /// No bytes.
    #[derive(Debug, Clone)]
    pub struct Piece;
    /// No file.
    #[derive(Debug, Default)]
    pub struct Parcel;
    /// No file.
    #[derive(Debug, Clone)]
    pub struct Paper;

    impl Piece {
        /// None.
        pub fn of(_: &[u8]) -> Self {
            Self
        }

        /// None.
        pub fn bytes(&self) -> Vec<u8> {
            Vec::new()
        }
    }

    impl Parcel {
        /// Nothing in it.
        pub fn new() -> Self {
            Self
        }

        /// Never.
        ///
        /// # Errors
        /// Always.
        pub fn put(&mut self, _: &Piece) -> Result<(), Refused> {
            Err(Refused)
        }

        /// Never.
        ///
        /// # Errors
        /// Always.
        pub fn close(self, _: &str, _: &str, _: &str) -> Result<Paper, Refused> {
            Err(Refused)
        }
    }

    impl Paper {
        /// None.
        pub fn size(&self) -> f64 {
            0.0
        }

        /// Never.
        ///
        /// # Errors
        /// Always.
        pub async fn piece(&self, _: f64, _: u32) -> Result<Piece, Refused> {
            Err(Refused)
        }

        /// Never.
        ///
        /// # Errors
        /// Always.
        pub async fn text(&self) -> Result<String, Refused> {
            Err(Refused)
        }
    }
}
