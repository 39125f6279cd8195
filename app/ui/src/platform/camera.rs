//! The camera, and what codes are in its picture. Pictures are looked at and forgotten; none is kept or leaves the device.

#[cfg(target_arch = "wasm32")]
pub use browser::Camera;
#[cfg(not(target_arch = "wasm32"))]
pub use host::Camera;

/// Why there is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// No camera, or a browser that gives none to this address.
    None,
    /// The person, the browser or the policy said no.
    Refused,
    /// It did not start.
    Failed,
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use js_sys::{Array, Object, Reflect};
    use responses::ScanJob;
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlVideoElement, MediaStream, MediaStreamTrack};

    use super::Trouble;
    use crate::platform::parcel::Piece;
    use crate::platform::worker::{Job, Worker};

    /// Dots across that a picture is looked at with: a code of 77 modules is read from half of it.
    const ACROSS: f64 = 800.0;

    /// The camera while it is on; dropped, it is off.
    pub struct Camera {
        video: HtmlVideoElement,
        stream: MediaStream,
        canvas: HtmlCanvasElement,
        context: CanvasRenderingContext2d,
        reader: Reader,
    }

    /// Who reads codes.
    enum Reader {
        /// The browser.
        Native(JsValue),
        /// Our worker, once it is there, for pictures of one size.
        Worker(Option<(ScanJob, Worker)>),
    }

    impl Camera {
        /// Asks for the camera and shows its picture in the element.
        pub async fn open(video: &HtmlVideoElement) -> Result<Self, Trouble> {
            let window = web_sys::window().ok_or(Trouble::Failed)?;
            let devices = get(&window.navigator(), "mediaDevices").ok_or(Trouble::None)?;
            let devices: web_sys::MediaDevices = devices.unchecked_into();
            let constraints = web_sys::MediaStreamConstraints::new();
            constraints.set_video(&wish());
            let asked = devices.get_user_media_with_constraints(&constraints).map_err(|_| Trouble::Failed)?;
            let stream: MediaStream = JsFuture::from(asked).await.map_err(|error| trouble(&error))?.unchecked_into();
            video.set_src_object(Some(&stream));
            if let Ok(playing) = video.play() {
                drop(JsFuture::from(playing).await);
            }
            let canvas = window.document().and_then(|document| document.create_element("canvas").ok());
            let canvas: HtmlCanvasElement = canvas.ok_or(Trouble::Failed)?.unchecked_into();
            let context = canvas.get_context_with_context_options("2d", &often_read()).ok().flatten();
            let context = context.ok_or(Trouble::Failed)?.unchecked_into();
            Ok(Self { video: video.clone(), stream, canvas, context, reader: Reader::find().await })
        }

        /// The texts of the codes that it sees now.
        pub async fn read(&mut self) -> Vec<String> {
            match &mut self.reader {
                Reader::Native(detector) => detected(detector, &self.video).await.unwrap_or_default(),
                Reader::Worker(_) => self.scanned().await.unwrap_or_default(),
            }
        }

        async fn scanned(&mut self) -> Option<Vec<String>> {
            let (job, picture) = self.picture()?;
            let Reader::Worker(worker) = &mut self.reader else { return None };
            if worker.as_ref().is_none_or(|(known, _)| *known != job) {
                *worker = Some((job, Worker::begin(&Job::Scanning(job)).await.ok()?));
            }
            let (_, worker) = worker.as_ref()?;
            let texts = String::from_utf8(worker.push(&picture).await.ok()?.bytes()).ok()?;
            Some(texts.lines().map(str::to_owned).collect())
        }

        /// The picture of now, made small enough.
        fn picture(&self) -> Option<(ScanJob, Piece)> {
            let (width, height) = (f64::from(self.video.video_width()), f64::from(self.video.video_height()));
            if width < 1.0 || height < 1.0 {
                return None;
            }
            let scale = (ACROSS / width).min(1.0);
            let (width, height) = ((width * scale).floor(), (height * scale).floor());
            let job = ScanJob { width: dots(width), height: dots(height) };
            if self.canvas.width() != job.width || self.canvas.height() != job.height {
                self.canvas.set_width(job.width);
                self.canvas.set_height(job.height);
            }
            let drawn =
                self.context.draw_image_with_html_video_element_and_dw_and_dh(&self.video, 0.0, 0.0, width, height);
            drawn.ok()?;
            let data = self.context.get_image_data(0.0, 0.0, width, height).ok()?.data();
            Some((job, Piece::of(&data)))
        }
    }

    impl Drop for Camera {
        fn drop(&mut self) {
            for track in self.stream.get_tracks().iter() {
                track.unchecked_into::<MediaStreamTrack>().stop();
            }
            self.video.set_src_object(None);
        }
    }

    impl Reader {
        /// The browser's own where it knows QR codes, else our worker.
        async fn find() -> Self {
            native().await.map_or(Self::Worker(None), Self::Native)
        }
    }

    async fn native() -> Option<JsValue> {
        let detector: js_sys::Function = get(&js_sys::global(), "BarcodeDetector")?.dyn_into().ok()?;
        let known: js_sys::Function = get(&detector, "getSupportedFormats")?.dyn_into().ok()?;
        let known: js_sys::Promise = known.call0(&detector).ok()?.dyn_into().ok()?;
        let formats: Array = JsFuture::from(known).await.ok()?.dyn_into().ok()?;
        let wanted = JsValue::from("qr_code");
        formats.includes(&wanted, 0).then_some(())?;
        let options = Object::new();
        Reflect::set(&options, &"formats".into(), &Array::of1(&wanted)).ok()?;
        Reflect::construct(&detector, &Array::of1(&options)).ok()
    }

    async fn detected(detector: &JsValue, video: &HtmlVideoElement) -> Option<Vec<String>> {
        let detect: js_sys::Function = get(detector, "detect")?.dyn_into().ok()?;
        let found: js_sys::Promise = detect.call1(detector, video).ok()?.dyn_into().ok()?;
        let found: Array = JsFuture::from(found).await.ok()?.dyn_into().ok()?;
        Some(found.iter().filter_map(|code| get(&code, "rawValue")?.as_string()).collect())
    }

    /// The camera on the back, with a picture that is large enough.
    fn wish() -> JsValue {
        let (wish, across) = (Object::new(), Object::new());
        drop(Reflect::set(&across, &"ideal".into(), &1280.into()));
        drop(Reflect::set(&wish, &"width".into(), &across));
        drop(Reflect::set(&wish, &"facingMode".into(), &"environment".into()));
        wish.into()
    }

    /// The canvas is read at every look.
    fn often_read() -> JsValue {
        let options = Object::new();
        drop(Reflect::set(&options, &"willReadFrequently".into(), &true.into()));
        options.into()
    }

    fn trouble(error: &JsValue) -> Trouble {
        match get(error, "name").and_then(|name| name.as_string()).as_deref() {
            Some("NotAllowedError" | "SecurityError") => Trouble::Refused,
            Some("NotFoundError" | "OverconstrainedError") => Trouble::None,
            _ => Trouble::Failed,
        }
    }

    /// What may not be there, whatever web-sys believes.
    fn get(object: &JsValue, name: &str) -> Option<JsValue> {
        Reflect::get(object, &name.into()).ok().filter(|found| !found.is_undefined() && !found.is_null())
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand at most")]
    fn dots(side: f64) -> u32 {
        side as u32
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::unused_async, reason = "the browser's twin waits")]
mod host {
    use super::Trouble;

    /// The host has none.
    pub struct Camera;

    impl Camera {
        /// Never.
        ///
        /// # Errors
        /// Always.
        pub async fn open<T>(_: &T) -> Result<Self, Trouble> {
            Err(Trouble::None)
        }

        /// Nothing.
        pub async fn read(&mut self) -> Vec<String> {
            Vec::new()
        }
    }
}
