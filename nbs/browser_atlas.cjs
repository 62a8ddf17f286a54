// Opens the page of an atlas in headless Chromium, uses it as a reader would, and says what it saw.
// node browser_atlas.cjs PAGE.html FOLDER; needs `npm install playwright-core`, and Chromium at $CHROMIUM (/usr/bin/chromium)
const {chromium} = require('playwright-core'), os = require('os'), path = require('path'), fs = require('fs');
const [page, out] = process.argv.slice(2);
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

(async () => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-'));
  const browser = await chromium.launchPersistentContext(profile, {executablePath: process.env.CHROMIUM || '/usr/bin/chromium', headless: true, args: quiet,
    viewport: {width: 1280, height: 800}});
  const p = await browser.newPage(), said = {errors: [], requests: []};
  p.on('console', m => m.type() === 'error' && said.errors.push(m.text()));
  p.on('pageerror', e => said.errors.push(String(e)));
  p.on('dialog', d => { said.errors.push('dialog: ' + d.message()); d.dismiss(); });
  p.on('request', r => said.requests.push(r.url()));
  const shoot = name => p.screenshot({path: path.join(out, name + '.png')});
  const column = key => p.$$eval(`tbody tr:not([hidden]) .${key}`, os => os.map(o => o.innerText.trim()));
  await p.goto('file://' + path.resolve(page));
  said.first = await column('perturbation');
  await p.click('th[data-key=perturbation] button');
  said.sorted = await column('perturbation');
  said.aria = await p.getAttribute('th[data-key=perturbation]', 'aria-sort');
  await p.click('th[data-key=skill] button');
  said.skill = await column('skill');
  await shoot('table');
  const word = (await p.$eval('tbody tr .signature', o => o.innerText)).split(' ')[0];
  await p.fill('#filter', word);
  said.filtered = {word, rows: await column('perturbation'), status: await p.innerText('#count')};
  await p.fill('#filter', '');
  await p.focus('tbody .drug');                       // from here on by keyboard alone
  await p.keyboard.press('ArrowDown');
  await p.keyboard.press('Enter');
  said.opened = {title: await p.innerText('#detail h2'), second: (await column('perturbation'))[1], charts: await p.$$eval('#detail svg', os => os.length)};
  await shoot('detail');
  await p.keyboard.press('Escape');
  said.closed = await p.isHidden('#detail');
  said.focus = await p.evaluate(() => document.activeElement.innerText);
  await p.click('#theme');
  said.theme = await p.getAttribute('html', 'data-theme');
  await p.setViewportSize({width: 390, height: 800});
  said.overflow = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await shoot('phone');
  await browser.close();
  fs.rmSync(profile, {recursive: true, force: true});
  console.log(JSON.stringify(said));
})();
