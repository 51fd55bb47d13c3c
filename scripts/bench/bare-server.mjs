/** The least that this machine can do: Node's own server with 20 KB in memory. What pages cost is told beside it. */
import { createServer } from "node:http";

const page = Buffer.alloc(20_000, "a");
const server = createServer((_request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(page);
});
server.listen(Number(process.env.PORT), "127.0.0.1");
