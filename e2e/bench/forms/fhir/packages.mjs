// HL7's own packages of examples, from npm. They name other packages of HL7 that npm does not have, so they are unpacked
// and not installed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

export const PACKAGES = ['hl7.fhir.r4.examples@4.0.1', 'hl7.fhir.r5.examples@5.0.0', 'hl7.fhir.uv.sdc@4.0.0-ballot'];

/** Fetches each package once; gives the folders of their files. */
export function unpack(folder) {
  return PACKAGES.map((name) => {
    const target = join(folder, name);
    if (!existsSync(target)) {
      mkdirSync(target, { recursive: true });
      const file = execFileSync('npm', ['pack', '--silent', name], { cwd: folder, encoding: 'utf8' }).trim();
      execFileSync('tar', ['xzf', file, '-C', target], { cwd: folder });
    }
    return { name, folder: target };
  });
}
