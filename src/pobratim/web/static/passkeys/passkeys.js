// A passkey is made or asked for by the browser; its answer goes into the form and the form is sent as any other.
// Without this file, or where the browser has no passkeys, these forms stay hidden and the password remains.
"use strict";
(() => {
  if (!window.PublicKeyCredential) return;
  const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    buffer && btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const known = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));
  const asked = (options) => {
    const out = { ...options, challenge: bytes(options.challenge) };
    if (options.user) out.user = { ...options.user, id: bytes(options.user.id) };
    for (const name of ["excludeCredentials", "allowCredentials"]) if (options[name]) out[name] = known(options[name]);
    return out;
  };
  const FIELDS = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  const told = (made) => {
    const response = {};
    for (const name of FIELDS) if (made.response[name]) response[name] = text(made.response[name]);
    return JSON.stringify({ id: made.id, rawId: text(made.rawId), type: made.type, response, clientExtensionResults: {} });
  };
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.parentElement.querySelector("[data-without]")?.remove();
    const said = form.querySelector("[data-said]") || form.querySelector("[role=alert]:last-child");
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      said.textContent = "";
      if (!form.reportValidity()) return;
      try {
        const publicKey = asked(JSON.parse(form.dataset.options));
        form.elements.answer.value = told(await navigator.credentials[form.dataset.passkey]({ publicKey }));
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        said.textContent = error.name === "NotAllowedError" ? form.dataset.cancelled : form.dataset.failed;
        return;
      }
      form.submit();
    });
  }
})();
