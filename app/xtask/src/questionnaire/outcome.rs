use questionnaire::Diagnostic;
use serde::Serialize;

/// FHIR's `OperationOutcome`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct OperationOutcome {
    resource_type: &'static str,
    issue: Vec<Issue>,
}

#[derive(Serialize)]
struct Issue {
    severity: &'static str,
    code: &'static str,
    diagnostics: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    expression: Vec<String>,
}

impl OperationOutcome {
    /// One issue a finding; FHIR demands one, so nothing found is an issue too.
    pub(super) fn of(found: &[Diagnostic]) -> Self {
        let issue = |diagnostic: &Diagnostic| Issue {
            severity: diagnostic.severity.as_str(),
            code: diagnostic.code.issue_type(),
            diagnostics: diagnostic.reason.clone(),
            expression: vec![diagnostic.path.clone()],
        };
        let mut issues: Vec<Issue> = found.iter().map(issue).collect();
        if issues.is_empty() {
            issues.push(Issue {
                severity: "information",
                code: "informational",
                diagnostics: "nothing found".to_owned(),
                expression: Vec::new(),
            });
        }
        Self { resource_type: "OperationOutcome", issue: issues }
    }

    pub(super) fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}
