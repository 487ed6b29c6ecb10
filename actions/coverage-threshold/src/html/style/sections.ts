/** Code, the map, the list and the views; small screens, paper, and what a reader asks of the browser. */
export const sectionsStyle = `
.chip{display:inline-block;padding:0 8px;border-radius:10px;background:var(--raised);color:var(--soft);font:500 12px/20px system-ui,sans-serif;white-space:nowrap}
.walk{align-items:center;gap:10px;font-size:14px}
.walk #place{color:var(--soft);margin-right:4px;font-variant-numeric:tabular-nums}
.walk label{display:flex;gap:6px;align-items:center;color:var(--soft)}
.changed{margin-top:16px;overflow:hidden}
.changed header{display:flex;flex-wrap:wrap;gap:4px 24px;justify-content:space-between;align-items:center;padding:12px 16px}
.changed header p{display:flex;gap:10px;align-items:center;font-size:14px;white-space:nowrap}
.changed header .bar{width:96px}
.changed>.note,.view>.note,.remarks{margin:0;padding:8px 16px;font-size:14px}
.remarks{color:var(--soft)}
.scroll{overflow-x:auto;border-top:1px solid var(--rule)}
.changed .scroll+.scroll,.changed .note+.scroll{border-top:8px solid var(--raised)}
.code{border-collapse:separate;border-spacing:0;width:100%;font:13px/20px ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace}
.code td,.code th{padding:0;font-weight:400;vertical-align:top;white-space:nowrap}
.code tbody th{border-left:4px solid transparent;text-align:right;padding:0 8px 0 12px;user-select:none;min-width:56px}
.code tbody th a{color:var(--soft)}
.code .g{min-width:22px;width:22px;text-align:center;user-select:none}
.code .h{padding:0 6px;text-align:right;color:var(--soft);font-size:12px;user-select:none}
.code .k{width:100%;padding:0 16px 0 12px}
.code code{font-size:13px;white-space:pre;tab-size:4}
.code .r{background:var(--row-ran)}
.code .m{background:var(--row-missed)}
.code .p{background:var(--row-partly)}
.code .r th{border-left-color:var(--edge-ran)}
.code .m th{border-left-color:var(--edge-missed)}
.code .p th{border-left:4px double var(--edge-partly)}
.code .r .g{color:var(--good)}
.code .m .g,.code .m .h{color:var(--bad)}
.code .p .g,.code .p .h{color:var(--ink)}
.code .c .g:nth-of-type(1){font-weight:700;color:var(--ink)}
.code .target{background:var(--target)}
.code .target th a,.code .target .h,.code .target .g{color:var(--ink)}
.code tr:focus-visible{outline-offset:-3px}
#crumbs{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4px 16px;margin:16px 0 8px;min-height:28px}
#crumbs ol{display:flex;flex-wrap:wrap}
#crumbs li+li::before{content:"/";content:"/" / "";margin:0 8px;color:var(--soft)}
.crumb{padding:0;border:0;background:none;overflow-wrap:anywhere;text-align:left}
button.crumb{color:var(--link)}
button.crumb:hover{text-decoration:underline}
span.crumb{font-weight:600}
#tiles{position:relative;height:clamp(360px,48vw,560px);border-radius:10px;overflow:hidden;background:var(--raised)}
.tile{position:absolute;margin:0;padding:0;border:1px solid var(--page);border-radius:0;overflow:hidden;text-align:left;font-size:13px;line-height:18px;forced-color-adjust:none}
.folder:not([class*=" s"]){background:var(--card);color:var(--ink)}
.tile .label{position:absolute;inset:0 0 auto 0;display:block;padding:7px 9px;white-space:nowrap;pointer-events:none}
.file .label span,.folder[class*=" s"] .label span{display:block;font-size:12px}
.folder .label{display:flex;justify-content:space-between;gap:10px;height:26px;padding:4px 9px}
.folder .label span{font-size:12px;font-variant-numeric:tabular-nums}
.tile svg{position:absolute;left:0;bottom:0;pointer-events:none}
.tile rect{stroke:var(--card);stroke-width:.7}
.tile circle{fill:var(--ink);stroke:var(--card);stroke-width:2}
.tile:hover{filter:brightness(1.06)}
.tile:focus-visible{outline:none;z-index:2}
.tile:focus-visible::after{content:"";position:absolute;inset:0;border:3px solid var(--ink);box-shadow:inset 0 0 0 2px var(--card);z-index:3}
.dot{position:absolute;right:6px;bottom:6px;width:10px;height:10px;border-radius:50%;background:var(--ink);border:2px solid var(--card);z-index:1}
.legend{display:flex;flex-wrap:wrap;gap:6px 18px;font-size:14px}
.legend li{display:flex;align-items:center;gap:7px;white-space:nowrap}
.swatch{width:16px;height:16px;border-radius:3px}
.swatch.dot{position:static;width:12px;height:12px;border-radius:50%;box-shadow:0 0 0 1px var(--rule)}
.below{display:flex;flex-wrap:wrap;gap:8px 32px;justify-content:space-between;margin-top:12px}
.hint{font-size:14px}
#tip{position:fixed;z-index:40;max-width:min(480px,calc(100vw - 16px));padding:8px 12px;border-radius:8px;background:var(--ink);color:var(--page);font-size:13px;line-height:19px;pointer-events:none;overflow-wrap:anywhere}
#tip>*{display:block}
.filter{flex-wrap:wrap;align-items:center;gap:8px 18px;font-size:14px}
.filter label{display:flex;gap:6px;align-items:center}
.filter input[type=search]{width:260px;max-width:100%;padding:6px 12px;border:1px solid var(--soft);border-radius:6px;background:var(--card)}
#list-says{margin:6px 0 10px;font-size:14px}
.tall{max-height:640px;overflow-y:auto;border:1px solid var(--rule);border-radius:10px;background:var(--card)}
.files{width:100%;border-collapse:collapse;table-layout:fixed;font-size:14px}
.files th,.files td{padding:8px 12px;text-align:left;font-weight:400;border-top:1px solid var(--rule);vertical-align:middle}
.files thead th{position:sticky;top:0;z-index:1;width:128px;padding:0;border:0;background:var(--raised);color:var(--soft);font-weight:600;box-shadow:inset 0 -1px var(--rule)}
.files thead th:nth-child(1){width:auto}
.files thead th:nth-child(2){width:220px}
.files thead th:nth-child(4){width:112px}
.files thead th:nth-child(5){width:158px}
.files thead th:nth-child(6){width:100px}
.files thead th,.files thead button{padding:9px 12px}
.files thead th:has(button){padding:0}
.files thead button{width:100%;border:0;background:none;text-align:inherit;font-weight:600}
.files thead button:hover{color:var(--ink)}
.files thead button:focus-visible{outline-offset:-3px}
.files [aria-sort]{color:var(--ink)}
.files [aria-sort=ascending] button::after{content:" ↑";content:" ↑" / ""}
.files [aria-sort=descending] button::after{content:" ↓";content:" ↓" / ""}
.files tbody tr:hover{background:var(--raised)}
.files .share .bar{display:inline-block;vertical-align:middle;width:104px;margin-right:12px}
.files .share b{display:inline-block;width:72px;font-weight:500}
.more{display:block;margin:12px auto;padding:6px 18px;border:1px solid var(--rule);border-radius:6px;background:var(--card);font-size:14px}
.more:hover{background:var(--raised)}
.bad{color:var(--bad)}
.good{color:var(--good)}
.view{margin-top:8px;overflow:hidden}
.js .view:not([open]){display:none}
.view summary{display:flex;flex-wrap:wrap;gap:4px 24px;align-items:center;justify-content:space-between;padding:12px 16px;cursor:pointer;list-style:none}
.view summary::-webkit-details-marker{display:none}
.view summary::before{content:"▸";content:"▸" / "";color:var(--soft);margin-right:-12px}
.view[open] summary::before{content:"▾";content:"▾" / ""}
.view summary h3{flex:1 1 200px}
.view summary:focus-visible{outline-offset:-3px}
.view .figures{display:flex;gap:10px;align-items:center;font-size:14px;white-space:nowrap}
.view .bar{width:96px}
.view pre{padding:4px 12px;font-size:13px;line-height:20px;tab-size:4;min-width:max-content}
.view pre span{display:block;margin:0 -12px;padding:0 12px 0 8px;border-left:4px solid transparent}
.view pre .r{background:var(--row-ran);border-left-color:var(--edge-ran)}
.view pre .m{background:var(--row-missed);border-left-color:var(--edge-missed)}
.view pre .p{background:var(--row-partly);border-left:4px double var(--edge-partly)}
@media (max-width:860px){.wide-only{display:none}}
@media (max-width:640px){
main,.wide{padding:0 16px}
.top .wide{gap:12px;flex-wrap:wrap;padding-top:8px;padding-bottom:8px}
.top nav{order:3;width:100%;margin:0}
.top .home{flex:1}
html{scroll-padding-top:100px}
.verdict{padding:28px 0 20px}
h1{font-size:22px}
.cards{grid-template-columns:1fr 1fr;gap:10px}
.card{padding:14px}
.card .big{font-size:23px}
main>section{margin-top:48px}
.hint{display:none}
.walk kbd,.walk label{display:none}
.filter input[type=search]{width:100%}
.filter>input{flex:1 1 100%}
.files,.files thead,.files tbody{display:block}
.files thead{position:sticky;top:0;z-index:1}
.files tr{display:grid;grid-template-columns:24% 36% 40%}
.files td,.files thead button{font-size:13px;white-space:nowrap}
.files tr[hidden]{display:none}
.files thead th:nth-child(n){width:auto;position:static}
.files thead button{padding:6px 12px 6px 10px}
.files th:first-child{grid-column:1/-1}
.files tbody th{padding-bottom:0}
.files tbody td{border:0;padding:2px 12px 8px}
.files td.share,.files thead th:nth-child(2){text-align:left!important}
.files .share .bar{display:none}
.conditions li{display:grid;grid-template-columns:22px 1fr;gap:2px 12px}
.conditions .state{grid-column:2;margin:0;padding:0}
}
@media (prefers-reduced-motion:no-preference){.tile,.files tbody tr,.top button,.walk button{transition:filter .12s,background-color .12s}}
@media print{
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{font-size:12px;background:#fff}
.top,.walk,.filter,.hint,.skip,#no-view,#tip{display:none!important}
.tall{max-height:none;overflow:visible}
.scroll{overflow:visible}
.code code{white-space:pre-wrap}
.changed,.card,.panel{break-inside:avoid}
.files thead th{position:static}
#tiles{height:420px}
}
`
