// What people type, letter by letter: words, names, wrong spellings, whole sentences.
export const TYPED = [
  "angst", "skolefravær", "mit barn vil ikke i skole", "sundhedsplejerske", "psykolg", "ordblind", "foraeldrekursus",
  "hjælp til søvn", "min datter er ked af det", "tandlæge", "familierådgivning", "misbrug hos far", "skilsmise", "radgivning til unge",
  "mobning", "baby græder", "ensomhed", "aflastning", "autisme", "adhd", "kontaktperson", "vold i hjemmet", "gruppe for børn",
  "selvskade", "spisforstyrrelse", "ung og gravid", "talevanskeligheder", "overvægt", "sorg", "forældre med psykisk sygdom", "legestue",
  "hvem kan jeg ringe til", "åben anonym rådgivning", "fritidspas", "støtte i dagtilbud", "ppr", "§ 29", "netværksmøde",
  "lektiehjælp", "trivselsgruppe for teenagere",
];

/** Each key press as the text that the field then holds. */
export const PRESSES = TYPED.flatMap((text) => [...text].map((_, i) => [...text].slice(0, i + 1).join("")));
