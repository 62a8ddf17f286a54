const $=id=>document.getElementById(id),data=JSON.parse($('data').textContent),body=document.querySelector('tbody'),rows=[...body.rows],panel=$('detail'),NS=document.querySelector('svg').namespaceURI;
const drug=r=>data.drugs[r.dataset.i],button=r=>r.querySelector('button'),seen=()=>[...body.rows].filter(r=>!r.hidden);
const text=d=>[d.perturbation,d.responders,d.signature,...d.genes.map(g=>g[0])].join(' ').toLowerCase(),texts=data.drugs.map(text);
let key='beyond',up=false,open=null;
function el(tag,attrs={},...kids){const e=document.createElement(tag);for(const k in attrs)e.setAttribute(k,attrs[k]);e.append(...kids);return e}
function mark(tag,attrs,label){const e=document.createElementNS(NS,tag);for(const k in attrs)e.setAttribute(k,attrs[k]);if(label!==undefined)e.textContent=label;return e}
const f=(v,n=2)=>v===null?'–':v.toFixed(n).replace('-','−'),short=(s,n=20)=>s.length>n?s.slice(0,n-1)+'…':s;
function compare(a,b){const x=drug(a)[key],y=drug(b)[key];if(x===null||y===null)return (x===null)-(y===null);
  const c=typeof x==='number'?x-y:String(x).localeCompare(String(y),undefined,{numeric:true});return up?c:-c}
function sort(){rows.sort(compare);body.append(...rows);document.querySelectorAll('thead th').forEach(h=>h.setAttribute('aria-sort',h.dataset.key!==key?'none':up?'ascending':'descending'))}
document.querySelectorAll('thead th').forEach(h=>h.querySelector('button').addEventListener('click',()=>{const k=h.dataset.key;
  up=k===key?!up:k==='perturbation'||k==='signature';key=k;sort()}));
function filter(){const words=$('filter').value.toLowerCase().split(/\s+/).filter(Boolean),sure=$('sure').checked;
  rows.forEach(r=>{r.hidden=!(words.every(w=>texts[r.dataset.i].includes(w))&&(!sure||drug(r).predictable))});
  $('count').textContent=`${seen().length} of ${rows.length} drugs`}
$('filter').addEventListener('input',filter);$('sure').addEventListener('change',filter);
const wide=()=>Math.min(500,innerWidth-40);
function chart(rows,kind,right,limit,label){const w=wide(),h=20,s=mark('svg',{viewBox:`0 0 ${w} ${rows.length*h+4}`,role:'img','aria-label':label}),left=w<420?105:170,room=w-left-60;
  const lo=Math.min(0,...rows.map(r=>r[1])),hi=Math.max(limit||0,0,...rows.map(r=>r[1])),at=v=>left+room*(v-lo)/((hi-lo)||1);
  rows.forEach((r,i)=>{const y=i*h,x=Math.min(at(0),at(r[1]));s.append(mark('text',{x:left-8,y:y+14,'text-anchor':'end'},short(r[0],w<420?13:20)),
    mark('rect',{class:kind(r),x,y:y+3,width:Math.max(Math.abs(at(r[1])-at(0)),1),height:h-6}),mark('text',{class:'soft',x:w-4,y:y+14,'text-anchor':'end'},right(r)))});
  s.append(mark('line',{class:'axis',x1:at(0),x2:at(0),y1:0,y2:rows.length*h}));
  if(limit)s.append(mark('line',{class:'ceiling',x1:at(limit),x2:at(limit),y1:0,y2:rows.length*h}));return s}
function errors(d){const pts=d.contexts.filter(c=>c[4]!==null&&c[5]!==null),w=wide(),h=300,s=mark('svg',{viewBox:`0 0 ${w} ${h}`,role:'img','aria-label':'error of the model against error of the average effect'});
  const top=1.08*Math.max(...pts.map(c=>Math.max(c[4],c[5])),1e-9),x=v=>60+(w-80)*v/top,y=v=>h-45-(h-60)*v/top;
  s.append(mark('line',{class:'axis',x1:x(0),y1:y(0),x2:x(top),y2:y(top)}),mark('line',{class:'axis',x1:x(0),y1:y(0),x2:x(top),y2:y(0)}),mark('line',{class:'axis',x1:x(0),y1:y(0),x2:x(0),y2:y(top)}));
  for(const v of [top/2,top])s.append(mark('text',{class:'soft',x:x(v),y:h-28,'text-anchor':'end'},v.toPrecision(2)),mark('text',{class:'soft',x:54,y:y(v)+4,'text-anchor':'end'},v.toPrecision(2)));
  s.append(mark('text',{class:'soft',x:x(top),y:h-8,'text-anchor':'end'},'error of the average effect'),mark('text',{class:'soft',x:66,y:12},'error of the model (below the line: better)'));
  for(const c of pts){const o=mark('circle',{class:c[3]?'on':'mark',cx:x(c[5]),cy:y(c[4]),r:4.5,'fill-opacity':.85});o.append(mark('title',{},`${c[0]}: ${f(c[4],4)} against ${f(c[5],4)}`));s.append(o)}return s}
function show(r){if(open)close(false);open=r;const d=drug(r),list=seen(),i=list.indexOf(r);r.classList.add('open');button(r).setAttribute('aria-expanded','true');
  const go=(n,t)=>{const b=el('button',{type:'button'},t);b.disabled=!list[n];b.addEventListener('click',()=>show(list[n]));return b},x=el('button',{type:'button'},'Close');x.addEventListener('click',()=>close());
  const title=el('h2',{id:'title',tabindex:-1},d.perturbation);panel.replaceChildren(el('div',{class:'top'},go(i-1,'↑ Previous'),go(i+1,'↓ Next'),x),title,
    el('p',{},`Skill ${f(d.skill)} (95 % interval ${f(d.skill_low)} to ${f(d.skill_high)}), ceiling ${f(d.skill_ceiling)}; foretold ${f(d.foretold)} of the response, ${f(d.beyond)} beyond the null (${f(d.beyond_low)} to ${f(d.beyond_high)}), ${d.predictable?'predictable':'not predictable'} at a false discovery rate of 5 %. R² ${f(d.r2)}, of the average effect ${f(d.r2_average)}. ${d.n_responders} of ${d.contexts.length} contexts respond; cells ${data.about.source}.`),
    el('h3',{},'Response of each context'),el('p',{class:'soft'},'Mean |DE| of the top genes, in units of sampling noise; a responder is beyond the line.'),
    chart(d.contexts,c=>c[3]?'on':'off',c=>`${f(c[1],1)} ×`,d.limit,'response of each context'),el('h3',{},'Genes'),el('p',{class:'soft'},'Mean DE in the responders, or in all contexts where none responds (ln of counts per 10,000).'),
    chart(d.genes,g=>g[1]<0?'down':'on',g=>f(g[1]),0,'mean response of each gene'),el('h3',{},'Error of each unseen context'),errors(d));
  panel.hidden=false;panel.scrollTop=0;title.focus();r.scrollIntoView({block:'nearest'})}
function close(back=true){if(!open)return;const r=open;open=null;panel.hidden=true;r.classList.remove('open');button(r).setAttribute('aria-expanded','false');if(back)button(r).focus()}
body.addEventListener('click',e=>{const r=e.target.closest('tr');if(!r)return;if(r===open)close();else show(r)});
document.addEventListener('keydown',e=>{if(e.key==='Escape')close();const step={ArrowDown:1,ArrowUp:-1}[e.key],r=e.target.closest('tbody tr');
  if(step&&r){const list=seen(),n=list[list.indexOf(r)+step];if(n){button(n).focus();e.preventDefault()}}});
const root=document.documentElement,dark=matchMedia('(prefers-color-scheme: dark)');let mine=null;
function theme(){root.dataset.theme=mine||(dark.matches?'dark':'light')}
$('theme').addEventListener('click',()=>{mine=root.dataset.theme==='dark'?'light':'dark';theme()});dark.addEventListener('change',theme);theme();sort();filter();
