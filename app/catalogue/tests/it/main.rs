//! Loading and finding, from small data files.

#[cfg(test)]
mod comparison;
#[cfg(test)]
mod coverage;
mod emptied;
#[cfg(test)]
mod expired;
#[cfg(test)]
mod facets;
#[cfg(test)]
mod load;
#[cfg(test)]
mod neighbours;
#[cfg(test)]
mod order;
#[cfg(test)]
mod overview;
#[cfg(test)]
mod plan;
#[cfg(test)]
mod recall;
#[cfg(test)]
mod search;
#[cfg(test)]
mod seen;
#[cfg(test)]
mod shared_queries;
#[cfg(test)]
mod start;
#[cfg(test)]
mod step_counts;
#[cfg(test)]
mod suggestion;
#[cfg(test)]
mod support;
mod translated;
