import { startInstallation, type Installation, type TestPractice } from './tenancy.installation.js';
import { plant } from './tenancy.planted.js';

let installation: Installation;
let theirs: TestPractice;
let own: TestPractice;
beforeAll(async () => {
  installation = await startInstallation();
  own = await installation.openPractice({ name: 'Second Sample Clinic', npi: '1999999984', taxId: '990000002' });
  theirs = await installation.openPractice({ name: 'Zzplanted Clinic', npi: '1999999976', taxId: '990000001' });
  await plant(installation, theirs);
}, 120_000);
afterAll(() => installation?.close());

test('x', async () => {
  for (const p of ['/claims', '/denials', '/exceptions', '/remittances', '/reports/deliveries', '/remittances/files', '/claims/acknowledgement-exceptions', '/claims/held', '/coverage-checks/to-fix'])
    console.log(p, (await theirs.as.administrator('GET', '/api' + p)).text.slice(0, 900));
  void own;
});
