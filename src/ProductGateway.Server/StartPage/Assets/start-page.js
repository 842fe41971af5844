// Fetches the page again every two seconds while somebody looks at it, and changes only what has changed.
"use strict";

const everyMilliseconds = 2000;
const patienceMilliseconds = 5000;
const connection = document.getElementById("connection");

let timer = 0;
let lostAt = null;

async function refresh() {
  try {
    const answer = await fetch(location.pathname, {
      headers: { Accept: "text/html" },
      cache: "no-store",
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    if (answer.ok) show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    else say(`The gateway answered ${answer.status} and no longer shows its numbers. Reload the page to read why.`);
  } catch {
    lostAt ??= new Date();
    say(`The gateway has not answered since ${lostAt.toISOString().slice(11, 19)} UTC. What you see is from then; this page keeps asking.`);
  }
  schedule();
}

function show(fresh) {
  lostAt = null;
  connection.hidden = true;
  document.body.classList.remove("lost");
  document.title = fresh.title;
  patch(document.getElementById("live"), fresh.getElementById("live"));
}

function say(sentence) {
  if (connection.textContent !== sentence) connection.textContent = sentence;
  connection.hidden = false;
  document.body.classList.add("lost");
}

// Nodes of one name and as many children stay, so that focus and what is selected stay with them.
function patch(shown, fresh) {
  if (shown.isEqualNode(fresh)) return;
  if (shown.nodeName !== fresh.nodeName || shown.childNodes.length !== fresh.childNodes.length) {
    shown.replaceWith(document.adoptNode(fresh));
    return;
  }
  if (shown.nodeType !== Node.ELEMENT_NODE) {
    shown.nodeValue = fresh.nodeValue;
    return;
  }
  for (const { name, value } of fresh.attributes) if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  for (const { name } of [...shown.attributes]) if (!fresh.hasAttribute(name)) shown.removeAttribute(name);
  const children = [...fresh.childNodes];
  [...shown.childNodes].forEach((child, index) => patch(child, children[index]));
}

function schedule() {
  clearTimeout(timer);
  if (!document.hidden) timer = setTimeout(refresh, everyMilliseconds);
}

document.addEventListener("visibilitychange", () => {
  if (document.hidden) clearTimeout(timer);
  else refresh();
});
schedule();
