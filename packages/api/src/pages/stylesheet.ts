/** The look of the pages: the same paper, ink and jade as the widgets, in plain CSS for browsers of any age. */
export const stylesheet = `:root{color-scheme:light dark;--paper:#fbfaf6;--sheet:#fff;--ink:#1e2421;--soft:#59615b;--rule:#dcd8cc;--jade:#08704f;--on-jade:#fff;--clay:#9a5a2c;--seal:#b8291b;--focus:#1a56c4;--text:17px;--small:15px;--target:44px;--step:8px}
@media(prefers-color-scheme:dark){:root{--paper:#191c1a;--sheet:#212522;--ink:#e9e7df;--soft:#a9b0aa;--rule:#3a403c;--jade:#68be9b;--on-jade:#10201a;--clay:#d6a27c;--seal:#ec6a59;--focus:#8ab4ff}}
.elder{--text:24px;--small:21px;--target:60px;--step:10px}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1120px;padding:0 20px 48px;background:var(--paper);color:var(--ink);font:var(--text)/1.6 system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
h1,h2{font-family:"Songti SC","Noto Serif CJK SC",Georgia,serif;line-height:1.3;margin:4px 0}
h1{font-size:1.56em}h2{font-size:1.12em}
p,ul,ol,blockquote{margin:0}
a{color:inherit;text-decoration-color:var(--jade);text-underline-offset:.22em}
.soft{color:var(--soft);font-size:var(--small)}
.late{color:var(--clay)}
.skip{position:absolute;left:-999px;padding:12px 16px;background:var(--paper)}
.skip:focus{left:0;top:0}
:focus{outline:3px solid var(--focus);outline-offset:3px}
:focus:not(:focus-visible){outline:none}
body>header{border-bottom:3px double var(--ink);padding:16px 0 4px;margin-bottom:calc(var(--step)*3)}
.name{font-weight:700}
nav{display:flex;flex-wrap:wrap;margin-left:-20px}
nav a{margin-left:20px;min-height:var(--target);line-height:var(--target)}
button,.button{display:inline-flex;align-items:center;justify-content:center;font:inherit;font-weight:600;min-height:var(--target);padding:.3em 1.1em;border:1.5px solid var(--ink);border-radius:10px;background:none;color:inherit;text-decoration:none;cursor:pointer}
.primary{background:var(--jade);border-color:var(--jade);color:var(--on-jade)}
.quiet{border-color:var(--rule);font-weight:500}
label{display:block;font-weight:600}
input,select,textarea{display:block;width:100%;min-height:var(--target);padding:.4em .7em;font:inherit;color:inherit;background:var(--sheet);border:1.5px solid var(--soft);border-radius:10px}
input[type=radio]{display:inline-block;width:auto;min-height:0;margin:0 .5em 0 0}
textarea{min-height:7em}
img{object-fit:cover;background:var(--rule)}
input[type=checkbox]{display:inline-block;width:auto;min-height:0;margin:0 .5em 0 0}
fieldset{border:0;margin:0;padding:0}
fieldset label{display:inline-block;font-weight:500;min-height:var(--target);line-height:var(--target);margin-right:20px}
fieldset{margin:calc(var(--step)*2) 0}legend{padding:0}
fieldset .choice{display:flex;align-items:center;min-height:var(--target);line-height:1.4;margin:0}
.choice input{flex:none;width:1.3em;height:1.3em}
.choice input[type]{margin-right:.6em}
form p{margin:var(--step) 0}
.tools{margin:calc(var(--step)*2) 0}
.rows{list-style:none;padding:0}
.rows+p{margin-top:calc(var(--step)*2)}
.rows>li{padding:16px 0;border-bottom:1px solid var(--rule)}
.rows h2 a{text-decoration:none}
.rows h2 a:hover{text-decoration:underline;text-decoration-color:var(--jade)}
.count b{font-size:1.3em}
.ways button{margin:0 8px 8px 0}
.state{font-size:var(--small);font-weight:600;white-space:nowrap}
.state::before{content:"";display:inline-block;width:.62em;height:.62em;margin-right:.4em;border:.14em solid;border-radius:2px}
.submitted,.gathering{color:var(--jade)}
.submitted::before,.gathering::before{border-radius:50%;background:currentColor}
.answered::before,.done::before{background:currentColor;transform:rotate(45deg)}
.withdrawn,.lapsed,.rejected{color:var(--soft)}
.words{max-width:42em;margin:calc(var(--step)*2) 0}
.words>*+*{margin-top:.7em}
blockquote{padding-left:1em;border-left:4px solid var(--rule);color:var(--soft)}
.tally{padding:calc(var(--step)*2) 0;margin:calc(var(--step)*2) 0;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
.tally b{font-size:2.2em;line-height:1.1}
.sheet{margin:calc(var(--step)*3) 0;padding:20px;background:var(--sheet);border:1px solid var(--rule)}
.sheet header{padding-bottom:12px;border-bottom:3px double var(--ink)}
.wide{overflow-x:auto;margin:calc(var(--step)*2) 0}
table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600}th,td{text-align:left;padding:8px 12px 8px 0;border-bottom:1px solid var(--rule);vertical-align:baseline}thead th{color:var(--soft);font-size:var(--small);font-weight:500}
.stamp{display:inline-block;margin-top:calc(var(--step)*2);padding:6px 14px;border:3px solid var(--seal);color:var(--seal);font-weight:700;text-align:center}.stamp small{display:block;font-weight:500}.ink{border-color:var(--ink);color:var(--ink)}
summary{min-height:var(--target);line-height:var(--target);cursor:pointer}
.sheet section{margin-top:calc(var(--step)*2)}.sheet footer{margin-top:calc(var(--step)*3);padding-top:var(--step)}
.verdict{margin:calc(var(--step)*2) 0}
.facts dt{color:var(--soft)}.facts dd{margin:0 0 var(--step)}
.answers{list-style:none;padding:0 0 0 20px;margin-top:var(--step);border-left:2px solid var(--rule)}
.note{border-left:4px solid var(--rule);padding:6px 0 6px 16px;margin:calc(var(--step)*2) 0}
.help{border-color:var(--clay)}
.steps{list-style:none;padding:0}
.steps li{margin-left:8px;padding:0 0 18px 22px;border-left:2px solid var(--rule)}
footer{margin-top:48px;border-top:1px solid var(--rule)}
.printed{display:none}
@media(min-width:720px){.rows>li{display:flex;justify-content:space-between}.count{flex:none;text-align:right;padding-left:24px}.tools{display:flex;align-items:flex-end}.tools p{flex:1;margin-right:var(--step)}.tools p:last-child{flex:none}.elder .rows>li{display:block}.elder .count{text-align:left;padding:0}}
@media(min-width:900px){.cols{display:flex}.cols>div{flex:7;min-width:0}.cols>aside{flex:4;min-width:0;margin-left:48px}.elder .cols{display:block}.elder .cols>aside{margin-left:0}}
@media print{:root{--paper:#fff;--sheet:#fff;--ink:#000;--soft:#333;--rule:#999;--jade:#000;--clay:#000;--text:12pt;--small:10.5pt}body{padding:0}nav,.unprinted,button,.skip{display:none}.printed{display:block}.rows>li,.steps li{break-inside:avoid}.sheet{border:0;padding:0}}
`;
