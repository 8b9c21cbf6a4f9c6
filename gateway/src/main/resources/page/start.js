// To read, not to try out: calls are made from one's own client, with a token of one's own. So the sign-in is left out here,
// and nothing is asked of any other host.
async function read() {
  const answer = await fetch("/v1/openapi.json");
  const contract = await answer.json();
  if (!answer.ok) {
    document.getElementById("contract").textContent = contract.detail;
    return;
  }
  delete contract.security;
  delete contract.components.securitySchemes;
  SwaggerUIBundle({
    spec: contract,
    dom_id: "#contract",
    supportedSubmitMethods: [],
    validatorUrl: null,
    docExpansion: "list",
    defaultModelsExpandDepth: 0
  });
}

read();
