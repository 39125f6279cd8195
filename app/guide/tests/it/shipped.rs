//! The shipped content, read as the app reads it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use catalogue::{Catalogue, DataFile, MunicipalitySlug};
use guide::{Answers, ChapterView, Form, GuideDefinition, GuideView, Voice};
use questionnaire::QuestionnaireDefinition;

pub struct Shipped {
    pub guide: GuideDefinition,
    pub professional: Form,
    pub citizen: Form,
    pub catalogue: Catalogue,
}

pub const FORMS: [&str; 2] = ["guide-fagfolk", "guide-familie"];

impl Shipped {
    pub fn read() -> Self {
        let mut files = folder("guide");
        let (guide, diagnostics) = GuideDefinition::load(&files);
        assert_eq!(diagnostics, []);
        files.extend(folder("offers"));
        files.extend(folder("practice"));
        files
            .extend(["municipalities", "sources", "topics"].map(|name| file(&data().join(format!("{name}.json")), "")));
        let [professional, citizen] = FORMS.map(|name| Form::of(&questionnaire(name)).unwrap());
        Self { guide, professional, citizen, catalogue: Catalogue::load(&files).0 }
    }

    pub fn form(&self, voice: Voice) -> &Form {
        match voice {
            Voice::Professional => &self.professional,
            Voice::Citizen => &self.citizen,
        }
    }

    pub fn forms(&self) -> [Form; 2] {
        [self.professional.clone(), self.citizen.clone()]
    }

    pub fn municipalities(&self) -> Vec<MunicipalitySlug> {
        self.catalogue.municipalities.iter().map(|municipality| municipality.slug.clone()).collect()
    }

    /// `municipality` is a slug, or empty for none.
    pub fn handbook(&self, voice: Voice, municipality: &str) -> Vec<ChapterView> {
        let slug = (!municipality.is_empty()).then(|| MunicipalitySlug::new(municipality));
        self.guide.handbook(self.form(voice), slug.as_ref())
    }

    /// `municipality` is a slug, or empty for none.
    pub fn view(&self, voice: Voice, municipality: &str, answers: &Answers) -> GuideView {
        let slug = (!municipality.is_empty()).then(|| MunicipalitySlug::new(municipality));
        self.guide.view(self.form(voice), answers, slug.as_ref())
    }
}

pub fn questionnaire(name: &str) -> Arc<QuestionnaireDefinition> {
    let text = fs::read_to_string(data().join(format!("questionnaires/{name}.json"))).unwrap();
    let (definition, diagnostics) = QuestionnaireDefinition::load(&text);
    assert!(diagnostics.is_empty(), "{name}: {diagnostics:?}");
    Arc::new(definition.unwrap())
}

fn data() -> PathBuf {
    Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("../../public/data")
}

fn folder(name: &str) -> Vec<DataFile> {
    let mut paths: Vec<PathBuf> = fs::read_dir(data().join(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| file(path, &format!("{name}/"))).collect()
}

fn file(path: &Path, folder: &str) -> DataFile {
    let name = path.file_name().unwrap().to_string_lossy();
    DataFile { path: format!("{folder}{name}"), text: Ok(fs::read_to_string(path).unwrap()) }
}
