//! Loading and finding, from small data files.

#[cfg(test)]
mod emptied;
#[cfg(test)]
mod facets;
#[cfg(test)]
mod load;
#[cfg(test)]
mod order;
#[cfg(test)]
mod plan;
#[cfg(test)]
mod step_counts;
#[cfg(test)]
mod suggestion;
#[cfg(test)]
mod support;
#[cfg(test)]
mod text;
