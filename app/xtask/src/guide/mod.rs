//! The step guide's rules as a graph: printed, drawn, and looked through for gaps.

mod svg;

use std::path::Path;
use std::sync::Arc;
use std::{fs, io};

use ::guide::{Form, GraphNode, GuideDefinition};
use catalogue::{DataFile, MunicipalityDefinition, MunicipalitySlug};
use questionnaire::QuestionnaireDefinition;

use crate::files;

/// What the rules are about.
pub(crate) struct Shipped {
    pub(crate) guide: GuideDefinition,
    pub(crate) forms: Vec<(Arc<QuestionnaireDefinition>, Form)>,
}

impl Shipped {
    /// Reads the guide and its questionnaires out of all content; what is wrong with them is said by the content check.
    pub(crate) fn of(files: &[DataFile]) -> Self {
        let definitions = files.iter().filter(|file| questionnaire::name_of_file(&file.path).is_some());
        let definitions = definitions.filter_map(|file| QuestionnaireDefinition::load(file.text.as_deref().ok()?).0);
        let forms = definitions.filter_map(|definition| {
            let definition = Arc::new(definition);
            let form = Form::of(&definition)?;
            Some((definition, form))
        });
        Self { guide: GuideDefinition::load(files).0, forms: forms.collect() }
    }

    /// The forms as the rules see them.
    pub(crate) fn forms(&self) -> Vec<Form> {
        self.forms.iter().map(|(_, form)| form.clone()).collect()
    }
}

/// Prints the graph and every path of each form, where no municipality is chosen, and the paths that a municipality's
/// own rules change; with a file, the graphs are drawn into it. Gaps, contradictions and what nothing leads to are named,
/// and make it fail.
pub(crate) fn run(data: &Path, drawing: Option<&Path>) -> bool {
    match read(data) {
        Ok(files) => {
            let shipped = Shipped::of(&files);
            let municipalities = catalogue::Catalogue::load(&files).0.municipalities;
            print(&shipped, &municipalities);
            let slugs: Vec<MunicipalitySlug> =
                municipalities.into_iter().map(|municipality| municipality.slug).collect();
            let problems = shipped.guide.survey(&shipped.forms(), &slugs);
            for problem in &problems {
                eprintln!("{problem}");
            }
            drawing.is_none_or(|file| draw(&shipped, file)) && problems.is_empty()
        }
        Err(error) => {
            eprintln!("guide: {error}");
            false
        }
    }
}

fn read(data: &Path) -> io::Result<Vec<DataFile>> {
    let read = |path: String| {
        let text = fs::read_to_string(data.join(&path)).map_err(|error| error.to_string());
        DataFile { path, text }
    };
    Ok(files::below(data)?.into_iter().filter(|path| files::extension(path) == "json").map(read).collect())
}

fn print(shipped: &Shipped, municipalities: &[MunicipalityDefinition]) {
    for (definition, form) in &shipped.forms {
        let name = definition.url().rsplit('/').next().unwrap_or_default();
        let graph = shipped.guide.graph(form, None);
        for (number, node) in graph.nodes.iter().enumerate() {
            println!("graph {name} {number}: {}", line(node));
        }
        let paths: Vec<String> = graph.paths().iter().map(ToString::to_string).collect();
        for path in &paths {
            println!("path {name}: {path}");
        }
        for municipality in municipalities {
            let there = shipped.guide.graph(form, Some(&municipality.slug)).paths();
            for path in there.iter().map(ToString::to_string).filter(|path| !paths.contains(path)) {
                println!("path {name} {}: {path}", municipality.slug);
            }
        }
    }
}

fn line(node: &GraphNode) -> String {
    match node {
        GraphNode::Leaf(leaf) => leaf.to_string(),
        GraphNode::Question(question, branches) => {
            let to = branches.iter().map(|branch| format!("{}->{}", branch.codes.join("|"), branch.to));
            format!("{question} {}", to.collect::<Vec<_>>().join(" "))
        }
    }
}

fn draw(shipped: &Shipped, file: &Path) -> bool {
    let graphs = shipped
        .forms
        .iter()
        .map(|(definition, form)| (definition.title("da").to_owned(), shipped.guide.graph(form, None)));
    match fs::write(file, svg::draw(&graphs.collect::<Vec<_>>())) {
        Ok(()) => true,
        Err(error) => {
            eprintln!("guide: {}: {error}", file.display());
            false
        }
    }
}
