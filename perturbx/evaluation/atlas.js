// The page of an atlas: sorting and paging by DataTables, filters, and the details of a row.
// All text is set as text, never as HTML.
'use strict';

const SVG = 'http://www.w3.org/2000/svg';
const byId = id => document.getElementById(id);
const data = JSON.parse(byId('data').textContent);
const panel = byId('detail');

// ---- numbers and elements

function formatNumber(value, digits = 2) {
  return value === null || value === undefined ? '–' : value.toFixed(digits).replace('-', '−');
}

// what is not known is no 'no'
function verdict(value, unknown, yes, no) {
  if (value === null || value === undefined) return unknown;
  return value ? yes : no;
}

function shorten(text, length) {
  return text.length > length ? text.slice(0, length - 1) + '…' : text;
}

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const name in attributes) made.setAttribute(name, attributes[name]);
  made.append(...children);
  return made;
}

function mark(tag, attributes = {}, text = null) {
  const made = document.createElementNS(SVG, tag);
  for (const name in attributes) made.setAttribute(name, attributes[name]);
  if (text !== null) made.textContent = text;
  return made;
}

// ---- small plots within a row

function interval(row) {
  const width = 140;
  const [low, high] = [-0.5, 1];  // what is shown; values beyond lie at the border
  const at = value => (3 + (width - 6) * (Math.min(Math.max(value, low), high) - low) / (high - low)).toFixed(1);
  const known = value => value !== null && value !== undefined;
  const ends = `${formatNumber(row.skill_low)} to ${formatNumber(row.skill_high)}`;
  const label = `interval ${ends}, ceiling ${formatNumber(row.skill_ceiling)}`;
  const plot = mark('svg', {viewBox: `0 0 ${width} 18`, width, height: 18, role: 'img', 'aria-label': label});
  const limits = known(row.skill_ceiling) && !(row.skill_ceiling < row.skill);
  if (limits) plot.append(mark('path', {class: 'ceiling', d: `M${at(row.skill_ceiling)} 3v12`}));
  plot.append(mark('path', {class: 'axis', d: `M${at(0)} 1v16`}));
  if (known(row.skill_low) && known(row.skill_high)) {
    plot.append(mark('path', {class: 'range', d: `M${at(row.skill_low)} 9H${at(row.skill_high)}`}));
  }
  const kind = row.predictable ? 'good' : 'mark';
  if (known(row.skill)) plot.append(mark('circle', {class: kind, cx: at(row.skill), cy: 9, r: 3}));
  return plot;
}

// a bar for each context, the strongest first, as two paths: those that respond, and the others
function strip(row) {
  const width = 96;
  const {ratio, responds} = row.contexts;
  const step = width / Math.max(ratio.length, 1);
  const bar = Math.max(step - 1, 0.6).toFixed(1);
  const height = value => (17 * Math.min(Math.max(Math.log2(Math.max(value, 1)) / 4, 0.06), 1)).toFixed(1);
  const path = wanted => ratio.map((value, i) => responds[i] === wanted
    ? `M${(i * step).toFixed(1)} 18v-${height(value)}h${bar}V18z` : '').join('');
  const label = `${row.n_responders} of ${ratio.length} contexts respond`;
  const plot = mark('svg', {viewBox: `0 0 ${width} 18`, width, height: 18, role: 'img', 'aria-label': label});
  plot.append(mark('path', {class: 'on', d: path(1)}), mark('path', {class: 'off', d: path(0)}));
  return plot;
}

// ---- the table

const signatureOf = row => row.genes.gene.map(i => data.genes[i]);

function searchText(row) {
  const responders = row.contexts.context.filter((_, i) => row.contexts.responds[i]).map(i => data.contexts[i]);
  return [row.perturbation, row.drug ?? '', ...responders, ...signatureOf(row)].join('\n').toLowerCase();
}

const searchTexts = data.rows.map(searchText);

// what is not known comes last, in either direction; texts as people sort them, 2 before 10
const collator = new Intl.Collator(undefined, {numeric: true});

function compareValues(sign) {
  return (a, b) => {
    const missingA = a === null || a === undefined || a === '';
    const missingB = b === null || b === undefined || b === '';
    if (missingA || missingB) return missingA - missingB;
    return sign * (typeof a === 'number' ? a - b : collator.compare(a, b));
  };
}

DataTable.type('gaps-last', 'order', {asc: compareValues(1), desc: compareValues(-1)});

function nameButton(row) {
  return element('button', {type: 'button', class: 'open', 'aria-expanded': 'false', 'aria-controls': 'detail'},
    row.perturbation);
}

const numbered = (text, plot) => element('span', {}, element('span', {class: 'n'}, text), plot);

// kind of a column → what is shown, always a node
const showers = {
  name: (value, row) => nameButton(row),
  text: (value, row, key) => document.createTextNode(
    key === 'signature' ? signatureOf(row).slice(0, 5).join(' ') : value ?? ''),
  flag: value => document.createTextNode(verdict(value, '–', 'yes', 'no')),
  dose: value => document.createTextNode(value === null ? '' : String(Number(value.toPrecision(4)))),
  count: value => document.createTextNode(formatNumber(value, 0)),
  number: value => document.createTextNode(formatNumber(value)),
  interval: (value, row) => numbered(formatNumber(value), interval(row)),
  strip: (value, row) => numbered(formatNumber(value, 0), strip(row)),
};

function tableColumn({key, kind, room}) {
  const isText = kind === 'name' || kind === 'text';
  const value = row => {
    if (key === 'signature') return signatureOf(row).join(' ');
    return kind === 'flag' ? Number(row[key]) : row[key] ?? null;
  };
  return {
    data: value,
    render: (_, type, row) => type === 'display' ? showers[kind](value(row), row, key) : value(row),
    cellType: kind === 'name' ? 'th' : 'td',
    className: `c-${key} ${room}`.trim(),
    createdCell: cell => kind === 'name' && cell.setAttribute('scope', 'row'),
    orderSequence: isText ? ['asc', 'desc'] : ['desc', 'asc'],
    searchable: false,
    type: 'gaps-last',
  };
}

const columnKeys = data.columns.map(column => column.key);
const table = new DataTable('#table', {
  autoWidth: false,
  columns: data.columns.map(tableColumn),
  data: data.rows,
  deferRender: true,
  language: {
    aria: {
      orderable: ': sort',
      orderableReverse: ': sort the other way',
      orderableRemove: ': sort the other way',
    },
    emptyTable: 'No drugs',
    zeroRecords: 'No drug fits the filter',
    info: 'Rows _START_ to _END_ of _TOTAL_',
    infoEmpty: 'No rows',
    infoFiltered: '',
    lengthMenu: 'Rows a page _MENU_',
  },
  layout: {topStart: null, topEnd: null, bottomStart: ['info', 'pageLength'], bottomEnd: 'paging'},
  lengthMenu: [25, 50, 100],
  order: [[columnKeys.indexOf('beyond'), 'desc']],
  orderMulti: false,
  pageLength: 50,
});

function chosenLevel() {
  const chosen = document.querySelector('input[name=level]:checked');
  return chosen ? chosen.value : data.rows.length && data.rows[0].level;
}

function filterTable() {
  const words = byId('filter').value.toLowerCase().split(/\s+/).filter(Boolean);
  const sureOnly = byId('sure').checked;
  const level = chosenLevel();
  const fits = i => {
    const row = data.rows[i];
    const hasWords = words.every(word => searchTexts[i].includes(word));
    return row.level === level && hasWords && (!sureOnly || row.predictable);
  };
  table.search.fixed('page', (_text, _row, i) => fits(i));
  table.draw();
  const total = data.rows.filter(row => row.level === level).length;
  const [shown, all] = [shownRows().length, total].map(n => n.toLocaleString('en'));
  byId('count').textContent = `${shown} of ${all} rows`;
}

// positions in `data.rows` of all that fit, in their order, those on other pages too
function shownRows() {
  return table.rows({order: 'applied', search: 'applied'}).indexes().toArray();
}

byId('filter').addEventListener('input', filterTable);
byId('sure').addEventListener('change', filterTable);
document.querySelectorAll('input[name=level]').forEach(input => input.addEventListener('change', filterTable));

// columns that the window has no room for are left out, the least needed first
function fitColumns() {
  const rooms = ['extra', 'wide', 'medium'];
  const node = table.table().node();
  const isTooWide = () => node.offsetWidth > node.closest('.scroll').clientWidth;
  rooms.forEach(room => table.columns(`.${room}`).visible(true, false));
  rooms.forEach(room => isTooWide() && table.columns(`.${room}`).visible(false, false));
}

let resizing = 0;
addEventListener('resize', () => {
  clearTimeout(resizing);
  resizing = setTimeout(fitColumns, 100);
});

// ---- charts of the details

const chartWidth = () => Math.min(500, innerWidth - 40);

// `bars`: {name, value, kind, text}; `limit`: where to draw a line, or 0
function barChart(bars, limit, label) {
  const width = chartWidth();
  const height = 20;
  const narrow = width < 420;
  const left = narrow ? 105 : 170;
  const room = width - left - 60;
  const values = bars.map(bar => bar.value);
  const low = Math.min(0, ...values);
  const high = Math.max(limit || 0, 0, ...values);
  const at = value => left + room * (value - low) / (high - low || 1);
  const size = `0 0 ${width} ${bars.length * height + 4}`;
  const chart = mark('svg', {viewBox: size, role: 'img', 'aria-label': label});
  bars.forEach((bar, i) => {
    const y = i * height;
    const name = mark('text', {x: left - 8, y: y + 14, 'text-anchor': 'end'}, shorten(bar.name, narrow ? 13 : 20));
    name.append(mark('title', {}, bar.name));
    const x = Math.min(at(0), at(bar.value));
    const length = Math.max(Math.abs(at(bar.value) - at(0)), 1);
    chart.append(
      name,
      mark('rect', {class: bar.kind, x, y: y + 3, width: length, height: height - 6}),
      mark('text', {class: 'soft', x: width - 4, y: y + 14, 'text-anchor': 'end'}, bar.text),
    );
  });
  const line = (kind, value) => mark('path', {class: kind, d: `M${at(value)} 0V${bars.length * height}`});
  chart.append(line('axis', 0));
  if (limit) chart.append(line('ceiling', limit));
  return chart;
}

function errorChart(points) {
  const width = chartWidth();
  const height = 300;
  const label = 'error of the model against error of the average effect';
  const chart = mark('svg', {viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label});
  const top = 1.08 * Math.max(...points.map(point => Math.max(point.model, point.average)), 1e-9);
  const x = value => 60 + (width - 80) * value / top;
  const y = value => height - 45 - (height - 60) * value / top;
  const soft = (attributes, text) => mark('text', {class: 'soft', ...attributes}, text);
  chart.append(
    mark('path', {class: 'axis', d: `M${x(0)} ${y(0)}L${x(top)} ${y(top)}`}),
    mark('path', {class: 'axis', d: `M${x(0)} ${y(top)}V${y(0)}H${x(top)}`}),
    soft({x: x(top), y: height - 8, 'text-anchor': 'end'}, 'error of the average effect'),
    soft({x: 66, y: 12}, 'error of the model (below the line: better)'),
  );
  for (const value of [top / 2, top]) {
    chart.append(
      soft({x: x(value), y: height - 28, 'text-anchor': 'end'}, value.toPrecision(2)),
      soft({x: 54, y: y(value) + 4, 'text-anchor': 'end'}, value.toPrecision(2)),
    );
  }
  for (const point of points) {
    const kind = point.responds ? 'on' : 'mark';
    const dot = mark('circle', {class: kind, cx: x(point.average), cy: y(point.model), r: 4.5, 'fill-opacity': 0.85});
    const text = `${point.name}: ${formatNumber(point.model, 4)} against ${formatNumber(point.average, 4)}`;
    dot.append(mark('title', {}, text));
    chart.append(dot);
  }
  return chart;
}

// ---- the details of a row

let openRow = null;  // position in `data.rows`

function contextsOf(row) {
  const {context, ratio, responds, model, average} = row.contexts;
  return context.map((c, i) => ({
    name: data.contexts[c], ratio: ratio[i], responds: responds[i], model: model[i], average: average[i],
  }));
}

function sentences(row, contexts) {
  const n = formatNumber;
  const known = [
    `Skill ${n(row.skill)} (95 % interval ${n(row.skill_low)} to ${n(row.skill_high)}), ` +
      `ceiling ${n(row.skill_ceiling)}${row.skill_ceiling < row.skill ? ' (half of the cells, noisier than the model)' : ''}.`,
    `Foretold ${n(row.foretold)} of the response, ${n(row.beyond)} beyond the null ` +
      `(${n(row.beyond_low)} to ${n(row.beyond_high)}): ` +
      `${verdict(row.predictable, 'not known whether predictable',
        'predictable at a false discovery rate of 5 %', 'not predictable at a false discovery rate of 5 %')}.`,
    `R² ${n(row.r2)}, of the average effect ${n(row.r2_average)}.`,
    `${row.n_responders} of ${contexts.length} contexts respond; cells ${data.about.source}.`,
  ];
  return known.join(' ');
}

function plainTable(heads, rows) {
  const cell = (value, i) => element(i ? 'td' : 'th', i ? {} : {scope: 'row'}, value);
  return element('table', {class: 'plain'},
    element('thead', {}, element('tr', {}, ...heads.map(head => element('th', {scope: 'col'}, head)))),
    element('tbody', {}, ...rows.map(values => element('tr', {}, ...values.map(cell)))));
}

// the doses of a drug, for its own row and for each of its treatments
function doseTable(row) {
  if (row.drug === undefined) return [];
  const own = data.rows.filter(other => other.level === 'treatment' && other.drug === row.drug);
  if (own.length < 2) return [];
  const shown = [['dose', 'Dose', 3], ['time', 'Time', 3], ['beyond', 'Beyond null', 2], ['skill', 'Skill', 2],
    ['n_responders', 'Responders', 0]].filter(([key]) => own[0][key] !== undefined);
  const value = (other, key, digits) => key === 'dose' || key === 'time'
    ? String(Number(other[key].toPrecision(digits))) : formatNumber(other[key], digits);
  const rows = [...own].sort((a, b) => (a.time ?? 0) - (b.time ?? 0) || (a.dose ?? 0) - (b.dose ?? 0))
    .map(other => [other.perturbation, ...shown.map(([key, , digits]) => value(other, key, digits))]);
  return [element('h3', {}, 'Doses'), plainTable(['Treatment', ...shown.map(([, title]) => title)], rows)];
}

function pairTable(row) {
  if (row.pairs_separate === undefined || row.pairs_separate === null) return [];
  const rows = ['joint', 'additive', 'separate'].map(name => [name, formatNumber(row[`pairs_${name}`]),
    formatNumber(row[`pairs_expression_${name}`])]);
  const text = 'Contexts whose other treatments were seen: share foretold of the response, measured with control ' +
    'cells not read, and of the change of expression, from control cells read.';
  return [element('h3', {}, 'Held-out pairs'), element('p', {class: 'soft'}, text),
    plainTable(['Model', 'Response', 'Expression'], rows)];
}

function stepButton(rows, i, text) {
  const button = element('button', {type: 'button'}, text);
  button.disabled = rows[i] === undefined;
  button.addEventListener('click', () => openDetails(rows[i]));
  return button;
}

function detailContent(index) {
  const row = data.rows[index];
  const contexts = contextsOf(row);
  const genes = row.genes.gene.map((g, i) => ({name: data.genes[g], de: row.genes.de[i]}));
  const rows = shownRows();
  const position = rows.indexOf(index);
  const close = element('button', {type: 'button'}, 'Close');
  close.addEventListener('click', () => closeDetails());
  const responseBars = contexts.map(c => ({
    name: c.name, value: c.ratio, kind: c.responds ? 'on' : 'off', text: `${formatNumber(c.ratio, 1)} ×`,
  }));
  const geneBars = genes.map(g => ({
    name: g.name, value: g.de, kind: g.de < 0 ? 'down' : 'on', text: formatNumber(g.de),
  }));
  const points = contexts.filter(c => c.model !== null && c.average !== null);
  const soft = text => element('p', {class: 'soft'}, text);
  return [
    element('div', {class: 'top'}, stepButton(rows, position - 1, '↑ Previous'),
      stepButton(rows, position + 1, '↓ Next'), close),
    element('h2', {id: 'detail-title', tabindex: -1}, row.perturbation),
    element('p', {}, sentences(row, contexts)),
    ...doseTable(row),
    ...pairTable(row),
    element('h3', {}, 'Response of each context'),
    soft('Mean |DE| of the top genes, in units of sampling noise; a responder is beyond the line.'),
    barChart(responseBars, row.limit, 'response of each context'),
    element('h3', {}, 'Genes'),
    soft('Mean DE in the responders, or in all contexts where none responds (ln of counts per 10,000).'),
    barChart(geneBars, 0, 'mean response of each gene'),
    element('h3', {}, 'Error of each unseen context'),
    points.length ? errorChart(points) : soft('Not measured.'),
  ];
}

// the row as it stands in the table, on the page that has it
function tableRow(index) {
  const size = table.page.len();
  const page = Math.floor(shownRows().indexOf(index) / size);
  if (page >= 0 && page !== table.page()) table.page(page).draw('page');
  return table.row(index).node();
}

function markOpen(row, isOpen) {
  row.classList.toggle('opened', isOpen);
  row.querySelector('button.open').setAttribute('aria-expanded', String(isOpen));
}

function openDetails(index) {
  if (openRow !== null) closeDetails(false);
  openRow = index;
  const row = tableRow(index);
  markOpen(row, true);
  panel.replaceChildren(...detailContent(index));
  panel.hidden = false;
  panel.scrollTop = 0;
  byId('detail-title').focus();
  row.scrollIntoView({block: 'nearest'});
}

function closeDetails(focusBack = true) {
  if (openRow === null) return;
  const row = table.row(openRow).node();
  openRow = null;
  panel.hidden = true;
  markOpen(row, false);
  if (focusBack && row.isConnected) row.querySelector('button.open').focus();
}

document.querySelector('#table tbody').addEventListener('click', event => {
  const row = event.target.closest('tr');
  const index = row && table.row(row).index();
  if (index === undefined || index === null) return;
  if (index === openRow) closeDetails();
  else openDetails(index);
});

document.addEventListener('keydown', event => {
  if (event.key === 'Escape') closeDetails();
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  const row = step && event.target.closest('#table tbody tr');
  if (!row) return;
  const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
  if (!next) return;
  next.querySelector('button.open').focus();
  event.preventDefault();
});

// the details of the row that the address names: atlas.html#DRUG7
function openNamed() {
  let name = '';
  try {
    name = decodeURIComponent(location.hash.slice(1));
  } catch {
    return;
  }
  const index = data.rows.findIndex(row => row.perturbation === name);
  if (index < 0 || !shownRows().includes(index)) return;
  openDetails(index);
}

addEventListener('hashchange', openNamed);

// ---- light and dark: as the system has it, or as the reader says

const root = document.documentElement;
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
let chosenTheme = null;

function applyTheme() {
  root.dataset.theme = chosenTheme || (systemIsDark.matches ? 'dark' : 'light');
  byId('theme').textContent = root.dataset.theme === 'dark' ? 'Light' : 'Dark';
}

byId('theme').addEventListener('click', () => {
  chosenTheme = root.dataset.theme === 'dark' ? 'light' : 'dark';
  applyTheme();
});
systemIsDark.addEventListener('change', applyTheme);

applyTheme();
filterTable();
fitColumns();
openNamed();
