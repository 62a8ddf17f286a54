// Opens the page of an atlas in headless Chromium, uses it as a reader would, and says what it saw.
// node browser_atlas.cjs PAGE.html FOLDER; needs `npm install playwright-core`, and Chromium at $CHROMIUM (/usr/bin/chromium)
const {chromium} = require('playwright-core');
const fs = require('fs');
const os = require('os');
const path = require('path');
const url = require('url');

const [page, out] = process.argv.slice(2);
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update',
  '--disable-sync'];

const column = (p, key) => p.$$eval(`#table tbody .c-${key}`, all => all.map(cell => cell.innerText.trim()));
const head = (p, key) => p.locator(`#table thead th.c-${key}`);

// milliseconds within the page, from an action until the table is drawn anew and laid out; `table` is the page's own
const tableTime = (p, selector, value = null) => p.$eval(selector, (o, given) => new Promise(resolve => {
  const start = performance.now();
  table.one('draw', () => setTimeout(() => {
    document.body.offsetHeight;
    resolve(Math.round(performance.now() - start));
  }));
  if (given === null) {
    o.click();
  } else {
    o.value = given;
    o.dispatchEvent(new Event(o.tagName === 'SELECT' ? 'change' : 'input', {bubbles: true}));
  }
}), value);

function optional(name) {
  try {
    return fs.readFileSync(require.resolve(name), 'utf8');
  } catch {
    return null;
  }
}

const axe = optional('axe-core');

// rules of accessibility that the page breaks, the details of a row open
async function violations(p) {
  await p.locator('#table tbody button.open').first().click();
  await p.evaluate(axe);
  const found = await p.evaluate(() => window.axe.run());
  await p.keyboard.press('Escape');
  return found.violations.map(o => `${o.id}: ${o.nodes.map(n => n.target.join(' ')).slice(0, 3).join(', ')}`);
}

async function visit(browser, name, size, scheme) {
  const p = await browser.newPage();
  await p.setViewportSize(size);
  await p.emulateMedia({colorScheme: scheme});
  const seen = {errors: [], requests: [], times: {}};
  p.on('console', m => ['error', 'warning'].includes(m.type()) && seen.errors.push(m.text()));
  p.on('pageerror', e => seen.errors.push(String(e)));
  p.on('dialog', d => { seen.errors.push('dialog: ' + d.message()); d.dismiss(); });
  p.on('request', r => seen.requests.push(r.url()));
  const shoot = what => p.screenshot({path: path.join(out, `${name}_${what}.png`)});

  const start = performance.now();
  await p.goto(url.pathToFileURL(path.resolve(page)).href);
  await p.waitForFunction(() => document.querySelector('#count').textContent.includes(' of '));
  seen.times.load = Math.round(performance.now() - start);
  seen.times.loadEvent = await p.evaluate(() => Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd));
  seen.nodes = await p.evaluate(() => document.querySelectorAll('*').length);
  seen.count = await p.innerText('#count');
  seen.theme = await p.getAttribute('html', 'data-theme');
  await shoot('table');

  // sort
  seen.first = await column(p, 'perturbation');
  seen.times.sortSkill = await tableTime(p, '#table thead th.c-skill');
  seen.skill = await column(p, 'skill');
  seen.times.sortName = await tableTime(p, '#table thead th.c-perturbation');
  seen.sorted = await column(p, 'perturbation');
  seen.sort = await p.$$eval('#table thead th', all => all.map(o => o.getAttribute('aria-sort')));

  // filter
  const gene = await p.evaluate(() => JSON.parse(document.querySelector('#data').textContent).genes[0].toLowerCase());
  const word = gene.split(/\s+/).pop();
  seen.times.filter = await tableTime(p, '#filter', word);
  seen.filtered = {word, count: await p.innerText('#count')};
  seen.times.filterOff = await tableTime(p, '#filter', '');
  seen.times.filterNone = await tableTime(p, '#filter', 'no such drug, gene or line');
  seen.none = await p.innerText('#table tbody');
  await tableTime(p, '#filter', '');
  seen.times.sure = await tableTime(p, '#sure');
  seen.sure = await p.innerText('#count');
  await tableTime(p, '#sure');
  if (await p.locator('input[value=drug]').count()) {
    seen.times.level = await tableTime(p, 'input[value=drug]');
    seen.drugs = await p.innerText('#count');
    await shoot('drugs');
    await tableTime(p, 'input[value=treatment]');
  }

  // a hundred rows a page
  const manyRows = p.locator('.dt-length select');
  if (await manyRows.count()) {
    seen.times.manyRows = await tableTime(p, '.dt-length select', '100');
    seen.times.sortManyRows = await tableTime(p, '#table thead th.c-skill');
    seen.times.filterManyRows = await tableTime(p, '#filter', word);
    await tableTime(p, '#filter', '');
    await p.selectOption('.dt-length select', '50');
  }

  // by keyboard alone
  await p.evaluate(() => document.activeElement.blur());
  const stops = [];
  for (let i = 0; i < 12; i++) {
    await p.keyboard.press('Tab');
    stops.push(await p.evaluate(() => {
      const o = document.activeElement;
      return [o.tagName.toLowerCase(), o.id || o.className || '', o.getAttribute('aria-label') || o.innerText.slice(0, 30)].join('|');
    }));
  }
  seen.stops = stops;
  const order = p.locator('#table thead th.c-skill .dt-column-order');
  await order.focus();
  seen.headRole = await order.evaluate(o => [o.getAttribute('role'), o.getAttribute('tabindex'), o.getAttribute('aria-label')]);
  const before = await head(p, 'skill').getAttribute('aria-sort');
  await p.keyboard.press('Enter');
  seen.keySort = [before, await head(p, 'skill').getAttribute('aria-sort')];
  await p.locator('#table tbody button.open').first().focus();
  await p.keyboard.press('ArrowDown');
  await p.keyboard.press('Enter');
  const names = await column(p, 'perturbation');
  seen.opened = {
    title: await p.locator('#detail h2').textContent(),
    second: await p.locator('#table tbody button.open').nth(1).textContent(),
    charts: await p.$$eval('#detail svg', all => all.length),
    focus: await p.evaluate(() => document.activeElement.id),
    expanded: await p.locator('#table tbody button.open').nth(1).getAttribute('aria-expanded'),
  };
  await shoot('detail');
  await p.keyboard.press('Escape');
  seen.closed = await p.isHidden('#detail');
  seen.focus = await p.evaluate(() => document.activeElement.textContent);
  seen.rows = names.length;

  // what a screen reader is told, and what axe-core finds where it is installed
  const tree = await p.locator('#table').ariaSnapshot();
  seen.aria = tree.split('\n').slice(0, 8).join('\n');
  if (axe) seen.axe = await violations(p);
  await p.click('#theme');
  if (axe) seen.axe.push(...await violations(p));
  seen.themeAfter = await p.getAttribute('html', 'data-theme');
  await shoot('theme');
  await p.evaluate(() => { location.hash = encodeURIComponent(data.rows[1].perturbation); });
  await p.waitForFunction(() => !document.querySelector('#detail').hidden);
  seen.named = [await p.locator('#detail h2').textContent(), await p.evaluate(() => data.rows[1].perturbation)];
  await p.evaluate(() => { location.hash = '%<script>alert(6)</script>'; });
  seen.overflow = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await p.close();
  return seen;
}

(async () => {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium', headless: true, args,
  });
  const seen = {
    wide: await visit(browser, 'wide', {width: 1400, height: 900}, 'light'),
    narrow: await visit(browser, 'narrow', {width: 400, height: 800}, 'dark'),
  };
  await browser.close();
  fs.rmSync(profile, {recursive: true, force: true});
  console.log(JSON.stringify(seen));
})();
