//! Loads the form that is named, answers it, and prints what it took as JSON, in milliseconds.

use std::time::Instant;
use std::{env, fs};

use engine_bench::Run;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = env::args().nth(1).ok_or("usage: engine-bench FORM.json")?;
    let json = fs::read_to_string(path)?;
    let begun = Instant::now();
    let mut run = Run::load(&json).ok_or("the form cannot be used")?;
    let load = milliseconds(begun);
    let answers: Vec<f64> = (0..10_000)
        .map(|n| {
            let begun = Instant::now();
            // The same question twice in a row: yes, then no, so that every answer changes another question.
            run.answer((n / 2 * 2) % 10_000, n % 2 == 0);
            milliseconds(begun)
        })
        .collect();
    println!("{{\"load\": {load}, \"answers\": {answers:?}}}");
    Ok(())
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}
