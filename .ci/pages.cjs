// Looks at the pages of the built book as a reader does: wide and narrow, light and dark, over http.
//
//     node .ci/pages.cjs book/_build/html OUT [PAGE...]     pages are names such as 01_question; all chapters if none is given
//
// Needs `npm install playwright-core`, and Chromium at $CHROMIUM (/usr/bin/chromium). Writes a picture of each page to OUT and
// fails where a page is wider than the window, something is cut off without a scroll bar, a file is missing, a picture has no
// words for those who cannot see it, or the browser's console shows an error.
const {chromium} = require('playwright-core'), fs = require('fs'), os = require('os'), path = require('path');
const {spawn} = require('child_process');
const [site, out, ...asked] = process.argv.slice(2);
const port = 8700 + process.pid % 1000, widths = [1400, 400], themes = ['light', 'dark'];
const chapters = fs.readdirSync(site).filter(o => /^\d.*\.html$/.test(o)).map(o => o.slice(0, -5)).sort();
const pages = asked.length ? asked : [...chapters, 'api', 'plan', 'glossary', 'methods', 'questions'];

// what of the text's column is cut off: wider than what shows of it, and no scroll bar of its own or above it
const cut = () => {
  const scrolls = e => /auto|scroll/.test(getComputedStyle(e).overflowX);
  const column = document.querySelector('article') || document.body, found = [];
  for (const e of column.querySelectorAll('pre, table, img, svg, .MathJax, mjx-container, p, li, h1, h2, h3')) {
    const box = e.getBoundingClientRect();
    if (!box.width || !e.offsetParent && e.tagName != 'svg') continue;
    if (e.closest('mjx-assistive-mml')) continue;
    let edge = innerWidth;
    for (let o = e.parentElement, free = false; o && !free; o = o.parentElement) {
      if (scrolls(o)) { edge = Infinity; free = true; }
      else if (/hidden|clip/.test(getComputedStyle(o).overflowX)) edge = Math.min(edge, o.getBoundingClientRect().right);
    }
    const inner = e.tagName == 'PRE' && !scrolls(e) && e.scrollWidth > e.clientWidth + 1;
    if (box.right > edge + 1 || inner) found.push(`${e.tagName.toLowerCase()}: ${e.textContent.trim().slice(0, 60)}`);
  }
  for (const e of column.querySelectorAll('*')) {
    if (!scrolls(e) || e.scrollWidth <= e.clientWidth + 1) continue;
    const s = getComputedStyle(e), bar = e.offsetHeight - e.clientHeight - parseFloat(s.borderTopWidth) - parseFloat(s.borderBottomWidth);
    if (bar < 5) found.push(`${e.tagName.toLowerCase()}, no scroll bar is seen: ${e.textContent.trim().slice(0, 60)}`);
  }
  return found;
};

(async () => {
  fs.mkdirSync(out, {recursive: true});
  const server = spawn('python3', ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '-d', site], {stdio: 'ignore'});
  await new Promise(go => setTimeout(go, 1500));
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'pages-')), problems = [];
  const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const browser = await chromium.launchPersistentContext(profile, {executablePath: process.env.CHROMIUM || '/usr/bin/chromium', headless: true,
    args: quiet, ignoreDefaultArgs: ['--hide-scrollbars']});
  await browser.addInitScript(() => { try { const t = window.name || 'light'; localStorage.setItem('mode', t); localStorage.setItem('theme', t); } catch (e) {} });
  try {
    for (const theme of themes) for (const width of widths) {
      const p = await browser.newPage();
      let where = '';
      const say = what => problems.push(`${where}: ${what}`);
      p.on('console', m => m.type() === 'error' && say(`console: ${m.text()} ${m.location().url}`));
      p.on('pageerror', e => say(`error: ${e}`));
      p.on('response', r => r.status() >= 400 && say(`${r.status()}: ${r.url()}`));
      p.on('request', r => /^https?:/.test(r.url()) && !r.url().includes('127.0.0.1') && say(`asks another host: ${r.url()}`));
      await p.setViewportSize({width, height: 900});
      await p.evaluate(t => { window.name = t; }, theme);
      for (const page of pages) {
        where = `${page} ${width} ${theme}`;
        await p.goto(`http://127.0.0.1:${port}/${page}.html`, {waitUntil: 'load', timeout: 120000});
        await p.waitForTimeout(300);
        const shown = await p.getAttribute('html', 'data-theme');
        if (shown !== theme) say(`shows the theme ${shown}`);
        const over = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) say(`${over} px wider than the window`);
        let lost = await p.evaluate(cut);
        if (lost.length) { await p.waitForTimeout(1500); lost = await p.evaluate(cut); }  // a slow machine may still be drawing
        for (const what of lost) say(`cut off: ${what}`);
        for (const what of await p.$$eval('article img', os => os.filter(o => !o.alt).map(o => o.src))) say(`no words for ${what}`);
        const height = await p.evaluate(() => document.documentElement.scrollHeight);
        await p.setViewportSize({width, height: Math.min(height, 16000)});  // a picture of the full page would leave out the bars
        await p.screenshot({path: path.join(out, `${page}-${width}-${theme}.png`)});
        await p.setViewportSize({width, height: 900});
      }
      await p.close();
    }
  } finally { await browser.close(); server.kill(); fs.rmSync(profile, {recursive: true, force: true}); }
  console.log(problems.join('\n') || `${pages.length} pages, ${widths.length * themes.length} views each: nothing cut off, no error`);
  process.exit(problems.length ? 1 : 0);
})();
