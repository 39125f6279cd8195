use super::Record;
use crate::{Catalogue, Diagnostic, OfferDefinition, Plan, SourceDefinition, State};

impl Catalogue {
    /// What somebody should look at again on a given day: plans whose date has passed, records that nobody has edited
    /// for more than a year, and documents whose period is over while records still run by them.
    ///
    /// `today` is `YYYY-MM-DD`. None of it is an error: the app shows all of it as what it is.
    pub fn expired(&self, today: &str) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for offer in &self.offers {
            let file = format!("offers/{}.json", offer.municipality);
            let record = &mut Record::new(&file, offer.id.as_str(), &mut found);
            if let Some(Plan::DatePassed(date)) = offer.plan(today) {
                record.report("status.planned_for", format!("was planned for {date}; nobody has confirmed it"));
            }
            edited(&offer.edited_on, today, record);
        }
        for practice in &self.practice {
            edited(&practice.edited_on, today, &mut Record::new("practice/*.json", practice.slug.as_str(), &mut found));
        }
        for source in self.sources.iter().filter(|source| is_over(source, today)) {
            let running = self.offers.iter().filter(|offer| self.runs_by(offer, source, today)).count();
            let record = &mut Record::new("sources.json", source.id.as_str(), &mut found);
            record.rule(running == 0, "period", format!("is over, but running by it: {running}"));
        }
        found
    }

    /// Whether it is running by that document, and no other document of it has a period that still lasts.
    fn runs_by(&self, offer: &OfferDefinition, source: &SourceDefinition, today: &str) -> bool {
        let mut sources = offer.sources.iter().filter_map(|reference| self.source(&reference.document));
        offer.status.state == State::Running
            && offer.sources.iter().any(|reference| reference.document == source.id)
            && !sources.any(|other| other.period.is_some() && !is_over(other, today))
    }
}

fn edited(edited_on: &str, today: &str, record: &mut Record) {
    record.rule(
        year_after(edited_on).as_str() >= today,
        "edited_on",
        format!("was last edited on {edited_on}, more than a year ago"),
    );
}

/// The same day of the next year; the text as it is where it does not begin with a year.
fn year_after(day: &str) -> String {
    let Some((year, rest)) = day.split_at_checked(4) else { return day.to_owned() };
    year.parse::<u16>().map_or_else(|_| day.to_owned(), |year| format!("{:04}{rest}", year.saturating_add(1)))
}

fn is_over(source: &SourceDefinition, today: &str) -> bool {
    let last = source.period.as_ref().and_then(|period| period.to);
    last.is_some_and(|last| format!("{last:04}").as_str() < today.get(..4).unwrap_or(today))
}
