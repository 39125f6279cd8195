//! What free text gives away.

use responses::privacy::{FindingKind, Remaining, find_personal_data, remaining};
use serde_json::json;

use crate::sample;
use FindingKind::{Address, Cpr, Email, Phone};

fn check(text: &str, expected: &[(FindingKind, &str)]) {
    let found = find_personal_data(text);
    let found: Vec<_> = found.iter().map(|finding| (finding.kind, &text[finding.range.clone()])).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_cpr_number_is_ten_digits_with_a_date() {
    let written = [
        "010190-1234",
        "0701851234",
        "010190 1234",
        "010190\u{a0}1234",
        "010190 - 1234",
        "010190–1234",
        "01 01 90 1234",
        "01.01.90-1234",
        "01/01/90-1234",
        "01-01-90-1234",
        "290200-1234",
        "311299-0000",
        "610190-1234",
        "٠١٠١٩٠-١٢٣٤",
    ];
    for number in written {
        check(&format!("Hendes nr. er {number}, tror jeg."), &[(Cpr, number)]);
        check(&format!("cpr:{number}"), &[(Cpr, number)]);
    }
    for other in [
        "320190-1234",
        "011390-1234",
        "300290-1234",
        "000190-1234",
        "1234567890",
        "010190-12345",
        "0010190-1234",
        "010190, 1234",
        "010190\n1234",
    ] {
        check(other, &[]);
    }
}

/// 070185 with 1234 passes modulus 11; the others do not.
#[test]
fn ten_digits_in_a_row_need_the_control_digit_where_there_is_one() {
    for number in ["0701851234", "0101851234", "6701851234", "0701074321"] {
        check(&format!("Det er {number}."), &[(Cpr, number)]);
    }
    for other in ["0701851235", "3112990001", "2512991234"] {
        check(&format!("Sag {other}"), &[]);
    }
    for apart in ["070185-1235", "070185 1235", "07 01 85 1235"] {
        check(apart, &[(Cpr, apart)]);
    }
}

#[test]
fn an_address_is_a_street_with_a_number() {
    for address in [
        "Skovvejen 12",
        "Nørregade 5",
        "skovbakken 7",
        "H.C. Andersens Boulevardvej 112",
        "Æblehaven 2B",
        "Lindeparken 12 b",
    ] {
        let found = find_personal_data(&format!("De bor {address} i byen"));
        assert_eq!(found.len(), 1, "{address}: {found:?}");
        assert_eq!(found[0].kind, Address, "{address}");
    }
    check("Skovvejen 12, 2. th, 6200 Aabenraa", &[(Address, "Skovvejen 12")]);
    for other in [
        "Vej 22",
        "på vej 3 gange",
        "omvej 12",
        "plads 4",
        "på pladsen 10 minutter",
        "i skoven 3 timer",
        "legepladsen 2 timer",
        "i børnehaven 3 dage",
        "Børnehaven 4 dage om ugen",
        "Skovvejen er lang. 12 børn bor der",
        "Skovvejen, 12",
        "Skovvejen 2026",
        "Skolevejen 0",
        "trin 3",
        "afsnit 12",
    ] {
        check(other, &[]);
    }
}

#[test]
fn what_remains_in_a_record_is_named_by_question_and_kind() {
    let items = json!([
        {"linkId": "rolig", "answer": [{"valueString": "Det gik godt i 2026"}]},
        {"linkId": "gruppe", "item": [
            {"linkId": "ord", "answer": [{"valueString": "Ring 22334455 eller 33445566, x@y.dk", "item": [
                {"linkId": "under", "answer": [{"valueString": "Skovvejen 12"}]},
            ]}]},
        ]},
        {"linkId": "kode", "answer": [{"valueCoding": {"code": "22334455"}}]},
    ]);
    let record = sample::completed(1, sample::feedback(), "2026-11-20", sample::answers(items));
    let found = |link_id: &str, kinds: &[FindingKind]| Remaining { link_id: link_id.to_owned(), kinds: kinds.to_vec() };
    assert_eq!(remaining(&record), [found("ord", &[Phone, Email]), found("under", &[Address])]);
}

#[test]
fn a_telephone_number_is_eight_digits_in_groups() {
    let written = [
        "22334455",
        "22 33 44 55",
        "2233 4455",
        "22\u{a0}33\u{a0}44\u{a0}55",
        "22-33-44-55",
        "22.33.44.55",
        "70 201 201",
        "223 34 455",
        "+4522334455",
        "+45 22334455",
        "+45 22 33 44 55",
        "0045 22 33 44 55",
        "004522334455",
        "45 22 33 44 55",
        "4522334455",
        "+46 70 123 45 67",
        "+963 944 123 456",
        "２２３３４４５５",
    ];
    for number in written {
        let shown = number.trim_start_matches('+');
        check(&format!("Ring på {number} i morgen"), &[(Phone, shown)]);
        check(&format!("tlf.:{number}."), &[(Phone, shown)]);
    }
    check("(+45) 22 33 44 55", &[(Phone, "45) 22 33 44 55")]);
    check("22334455 og 33445566", &[(Phone, "22334455"), (Phone, "33445566")]);
}

#[test]
fn a_mail_address_has_a_name_and_a_place() {
    let cases: [(&str, &[(FindingKind, &str)]); 9] = [
        ("Skriv til mette.h@skole.dk.", &[(Email, "mette.h@skole.dk")]),
        ("<a+b@x.co.uk>", &[(Email, "a+b@x.co.uk")]),
        ("søren@ærø.dk, tak", &[(Email, "søren@ærø.dk")]),
        ("a＠b.dk", &[(Email, "a＠b.dk")]),
        ("22334455@mail.dk", &[(Email, "22334455@mail.dk")]),
        ("@mette", &[]),
        ("vi ses @ skolen.dk", &[]),
        ("a@b", &[]),
        ("a@b..dk a@.dk a@b.1", &[]),
    ];
    for (text, expected) in cases {
        check(text, expected);
    }
}

#[test]
fn ordinary_numbers_are_left_alone() {
    let texts = [
        "",
        "116 111",
        "112",
        "1888",
        "12 uger",
        "i 2025 og 2026",
        "2025-2026",
        "2025/2026",
        "2025 2026",
        "2024–2025",
        "21-11-2026",
        "21.11.2026",
        "21/11/2026",
        "21 11 2026",
        "2026-11-21",
        "kl. 20.30-21.45",
        "08.30-15.45",
        "§ 29 stk. 2",
        "25.000.000 kr.",
        "20 000 000 kr",
        "3-4 år, 12 gange, 100 %",
        "6200 Aabenraa",
        "5.1 og 5.2",
        "0-18 år",
        "2, 3, 22, 33, 44, 55",
        "20, 22, 24, 26",
        "10 11 12 13",
        "123456789012",
        "22334455667788",
        "1.234.567",
        "Vej 22, 3. th",
        "3,14159265",
        "klasse 4 5 6 7",
        "§ 54 a, stk. 2, nr. 3",
        "2.350,00 kr.",
        "kr. 12.500",
        "j.nr. 2026-1234567",
        "konto 3201 0012345678",
        "fra 1.1.2026 til 31.12.2026",
        "skoleåret 25/26",
        "uge 47-48",
        "kl. 8-16",
        "1:1 og 2:1",
    ];
    for text in texts {
        check(text, &[]);
    }
}

#[test]
fn findings_come_in_the_order_of_the_text() {
    let text = "æ 22334455 x@y.dk 😀 010190-1234\n2233 4455";
    check(text, &[(Phone, "22334455"), (Email, "x@y.dk"), (Cpr, "010190-1234"), (Phone, "2233 4455")]);
}

#[test]
fn no_text_is_too_strange() {
    for text in
        ["@", "@@@", "a@", "+", "+++++", "45", "0045", "+45", "45 ", "０", "@.@.", "1-", "-1", "\u{0}1\u{0}", "é@é.éé"]
    {
        let found = find_personal_data(text);
        assert!(
            found
                .iter()
                .all(|finding| text.is_char_boundary(finding.range.start) && text.is_char_boundary(finding.range.end))
        );
    }
}
