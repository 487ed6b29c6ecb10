/** Letters, spaces, the head of the page and its cards. */
export const pageStyle = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:72px}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
main,.wide{max-width:1180px;margin:0 auto;padding:0 24px}
main{padding-bottom:96px}
h1,h2,h3,p,ul,ol,dl,dd,figure,pre{margin:0;padding:0}
ul,ol{list-style:none}
h2{font-size:22px;line-height:1.3;letter-spacing:-.01em}
h3{font-size:15px;font-weight:600}
a{color:var(--link);text-decoration:none}
a:hover{text-decoration:underline}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:4px}
code,pre,kbd,.name{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;unicode-bidi:isolate}
code,.name{font-size:.92em}
.name{overflow-wrap:anywhere}
abbr{text-decoration:none}
kbd{display:inline-block;padding:0 5px;border:1px solid var(--rule);border-bottom-width:2px;border-radius:4px;font-size:12px;line-height:18px;background:var(--card);color:var(--soft)}
button,input{font:inherit;color:inherit}
button{cursor:pointer}
.soft{color:var(--soft)}
.unseen{position:absolute!important;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.needs-script{display:none!important}
.js .needs-script{display:revert!important}
.js .walk.needs-script,.js .filter.needs-script{display:flex!important}
[hidden][hidden][hidden]{display:none!important}
.skip{position:absolute;left:-999px;top:8px;z-index:30;padding:8px 16px;background:var(--card);border-radius:6px}
.skip:focus{left:16px}
.top{position:sticky;top:0;z-index:20;background:var(--card);border-bottom:1px solid var(--rule)}
.top .wide{display:flex;align-items:center;gap:24px;min-height:52px}
.top .home{font-weight:600;color:var(--ink);overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.top nav{display:flex;gap:18px;margin-left:auto}
.top button,.walk button{padding:4px 12px;border:1px solid var(--rule);border-radius:6px;background:var(--card);font-size:14px;white-space:nowrap}
.top button:hover,.walk button:hover{background:var(--raised)}
.verdict{padding:44px 0 28px}
.kicker{color:var(--soft);font-size:14px;margin-bottom:8px;overflow-wrap:anywhere}
h1{display:flex;flex-wrap:wrap;align-items:center;gap:8px 14px;font-size:28px;line-height:1.25;letter-spacing:-.015em}
h1 .says{font-weight:500;flex:1 1 320px;overflow-wrap:anywhere}
h1 .mark,h1 .word{color:var(--on-verdict)}
h1 .mark{display:grid;place-items:center;width:34px;height:38px;border-radius:8px 0 0 8px;margin-right:-14px;padding-left:8px;font-size:19px}
h1 .word{height:38px;line-height:37px;padding:0 14px 0 8px;border-radius:0 8px 8px 0;font-size:19px}
.v-pass .mark,.v-pass .word{background:var(--pass)}
.v-fail .mark,.v-fail .word{background:var(--fail)}
.v-error .mark,.v-error .word{background:var(--error)}
.v-neutral .mark,.v-neutral .word{background:var(--neutral)}
.facts{display:flex;flex-wrap:wrap;gap:6px 28px;margin-top:18px;font-size:14px}
.facts div{display:flex;gap:8px;min-width:0}
.facts dt{color:var(--soft);white-space:nowrap}
.facts dd{overflow-wrap:anywhere}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(210px,1fr));gap:16px}
.card,.panel,.changed,.view{background:var(--card);border:1px solid var(--rule);border-radius:10px}
.card{padding:18px 20px}
.card h2,.panel h2{font-size:14px;font-weight:600;color:var(--soft);letter-spacing:0}
.card .big{font-size:30px;line-height:1.3;font-weight:600;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.card .bar{margin:6px 0 8px}
.card .soft{font-size:14px}
.panels{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));gap:16px;margin-top:16px}
.panel{padding:18px 20px;min-width:0}
.bar{display:block;width:100%;height:6px;border-radius:3px;background:var(--rule)!important}
.bar rect{fill:var(--area)}
.conditions{margin-top:8px}
.conditions li{display:flex;gap:12px;align-items:baseline;padding:8px 0;border-top:1px solid var(--rule)}
.conditions li:first-child{border-top:0}
.conditions .mark{flex:none;width:22px;height:22px;line-height:22px;text-align:center;align-self:flex-start;border-radius:50%;font-size:13px;font-weight:700;color:var(--on-verdict);background:var(--neutral)}
.q-holds .mark{background:var(--pass)!important}
.q-broken .mark{background:var(--fail)!important}
.q-undecided .mark{background:var(--error)!important}
.conditions .asked{font-weight:500}
.conditions .found{color:var(--soft)}
.conditions .state{margin-left:auto;padding-left:8px;color:var(--soft);font-size:14px;white-space:nowrap}
.conditions span{overflow-wrap:anywhere}
.trend .plot{margin:12px 0 6px}
.trend svg{display:block;width:100%;height:112px;overflow:visible}
.trend polyline{fill:none;stroke:var(--link);stroke-width:2;vector-effect:non-scaling-stroke;stroke-linejoin:round}
.trend .dot{stroke:var(--link);stroke-width:7;stroke-linecap:round;vector-effect:non-scaling-stroke}
.trend figcaption{display:flex;justify-content:space-between;gap:16px;font-size:14px}
.fine{margin-top:12px;font-size:14px}
.fine summary{cursor:pointer;color:var(--soft);width:fit-content}
.fine li{padding:3px 0}
.plain{border-collapse:collapse;margin-top:8px}
.plain th,.plain td{padding:4px 24px 4px 0;text-align:left;font-weight:400}
.plain thead th{color:var(--soft)}
.num{text-align:right!important;font-variant-numeric:tabular-nums}
main>section{margin-top:64px}
.head{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:10px 24px}
.lead{margin-top:6px;color:var(--soft)}
.lead strong{color:var(--ink)}
.note{margin:10px 0;font-size:14px;color:var(--soft)}
footer{margin-top:64px;padding-top:16px;border-top:1px solid var(--rule);color:var(--soft);font-size:14px}
`
