// A yaml-language-server that is spoken to as an editor does: the language server protocol on its standard streams.
const { spawn } = require("node:child_process");
const path = require("node:path");
const rpc = require("vscode-jsonrpc/node");

const programs = process.env.BEDSIDE_EDITOR_PROGRAMS;
const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false }, schemas: {} };

class LanguageServer {
  static async start(folder) {
    const server = new LanguageServer();
    const program = path.join(programs, "node_modules", "yaml-language-server", "bin", "yaml-language-server");
    server.process = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
    server.connection = rpc.createMessageConnection(
      new rpc.StreamMessageReader(server.process.stdout), new rpc.StreamMessageWriter(server.process.stdin));
    server.versions = new Map();
    server.waiting = new Map();
    server.answerQuestions();
    server.connection.listen();
    await server.connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: `file://${folder}`,
      capabilities: {
        workspace: { configuration: true },
        textDocument: { completion: { completionItem: { snippetSupport: false } }, publishDiagnostics: {} },
      },
    });
    await server.connection.sendNotification("initialized", {});
    await server.connection.sendNotification("workspace/didChangeConfiguration", { settings: { yaml: settings } });
    return server;
  }

  answerQuestions() {
    this.connection.onRequest("workspace/configuration", ({ items }) =>
      items.map(({ section }) => (section === "yaml" ? settings : section === "[yaml]" ? {} : null)));
    this.connection.onRequest("client/registerCapability", () => null);
    this.connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => {
      const waiting = this.waiting.get(uri);
      this.waiting.delete(uri);
      if (waiting) waiting(diagnostics);
    });
  }

  // Opens a document and gives what is wrong with it. Each has a name of its own.
  open(uri, text) {
    const published = new Promise((resolve) => this.waiting.set(uri, resolve));
    this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "yaml", version: 1, text },
    });
    return published;
  }

  hover(uri, position) {
    return this.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position });
  }

  async complete(uri, position) {
    const answer = await this.connection.sendRequest("textDocument/completion", { textDocument: { uri }, position });
    return answer.items.map((item) => item.label);
  }

  async stop() {
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    this.connection.dispose();
    this.process.kill();
  }
}

module.exports = { LanguageServer };
