// Fetches the page again every two seconds while somebody looks at it, and changes only what has changed. Where the page is for operators alone, it
// takes their token first and sends it with each of these calls.
"use strict";

const everyMilliseconds = 2000;
const patienceMilliseconds = 5000;
const noAnswer = "The gateway does not answer. Try again.";
const connection = document.getElementById("connection");

let timer = 0;
let refreshes = 0;
let lostAt = null;

// For as long as this page is open, and nowhere else.
let token = "";

// One that a newer one has overtaken changes nothing: it may have gone with another token.
async function refresh() {
  const number = ++refreshes;
  try {
    const answer = await ask(location.pathname, "text/html");
    const text = answer.ok ? await answer.text() : await reasonOf(answer);
    if (number !== refreshes) return;
    lostAt = null;
    if (answer.ok) show(new DOMParser().parseFromString(text, "text/html"));
    else say(text);
  } catch {
    if (number !== refreshes) return;
    lostAt ??= new Date();
    say(door() ? noAnswer :
      `The gateway has not answered since ${lostAt.toISOString().slice(11, 19)} UTC. What you see is from then; this page keeps asking.`);
  }
  schedule();
}

function ask(address, accept) {
  const headers = { Accept: accept };
  if (token) headers.Authorization = `Bearer ${token}`;
  return fetch(address, { headers, cache: "no-store", signal: AbortSignal.timeout(patienceMilliseconds) });
}

// A token that is refused is told why, as a problem (RFC 9457).
async function reasonOf(answer) {
  const isProblem = answer.headers.get("Content-Type")?.startsWith("application/problem+json");
  if (!isProblem) return `The gateway answered ${answer.status} and no longer shows its numbers. Reload the page to read why.`;
  const { detail } = await answer.json();
  return answer.status === 401 && !door() ? `${detail} Reload the page to give it.` : detail;
}

function show(fresh) {
  connection.hidden = true;
  document.body.classList.remove("lost");
  document.title = fresh.title;
  const isOpened = door() && !fresh.getElementById("door");
  patch(document.querySelector("nav"), fresh.querySelector("nav"));
  patch(document.getElementById("live"), fresh.getElementById("live"));
  if (isOpened) document.getElementById("live").focus({ preventScroll: true });
}

function say(sentence) {
  if (connection.textContent !== sentence) connection.textContent = sentence;
  connection.hidden = false;
  document.body.classList.toggle("lost", !door());
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

// Stands in the page until an operator has come in.
function door() {
  return document.getElementById("door");
}

function enter(event) {
  event.preventDefault();
  const given = event.target.elements.token.value.trim().replace(/^Bearer +/i, "");
  if (!/^[!-~]+$/.test(given)) return say("This is no token: a token is one word of plain letters, digits and signs. Copy it whole.");

  // Should it be refused as the one before, that is told anew.
  connection.hidden = true;
  token = given;
  refresh();
}

// A link cannot carry the token.
async function follow(event) {
  const link = event.target.closest("a[data-guarded]");
  if (!link || !token) return;
  event.preventDefault();
  try {
    const answer = await ask(link.href, "*/*");
    if (answer.ok) open(URL.createObjectURL(await answer.blob()));
    else say(await reasonOf(answer));
  } catch {
    say(noAnswer);
  }
}

function schedule() {
  clearTimeout(timer);
  if (!document.hidden && !door()) timer = setTimeout(refresh, everyMilliseconds);
}

document.addEventListener("visibilitychange", () => {
  if (document.hidden) clearTimeout(timer);
  else if (!door()) refresh();
});
document.addEventListener("click", follow);
door()?.addEventListener("submit", enter);
door()?.removeAttribute("hidden");
schedule();
