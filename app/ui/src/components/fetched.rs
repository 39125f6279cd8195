use std::future::Future;

use leptos::prelude::*;

use super::page::Waiting;

/// Shows what has to be fetched first, and until then that it is on its way. What is shown may ask for it once more.
/// The host has it already.
pub fn fetched<T, Load, Coming, Shown, View>(load: Load, show: Shown) -> AnyView
where
    T: Clone + 'static,
    Load: Fn() -> Coming + 'static,
    Coming: Future<Output = T> + 'static,
    Shown: Fn(T, Callback<()>) -> View + Clone + Send + Sync + 'static,
    View: IntoView + 'static,
{
    #[cfg(target_arch = "wasm32")]
    {
        let coming = LocalResource::new(load);
        let again = Callback::new(move |()| coming.refetch());
        let shown = move || {
            let show = show.clone();
            Suspend::new(async move { show(coming.await, again) })
        };
        view! { <Suspense fallback=Waiting>{shown}</Suspense> }.into_any()
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        use futures::FutureExt;
        let here = load().now_or_never();
        here.map_or_else(|| Waiting().into_any(), |here| show(here, Callback::new(|()| ())).into_any())
    }
}
