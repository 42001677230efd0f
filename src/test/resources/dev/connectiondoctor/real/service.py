"""A service that speaks OpenAI's chat completions, as somebody would write one over lunch.

Usage: service.py PORT CERTIFICATE KEY API_KEY
"""
import json
import ssl
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PORT, CERTIFICATE, KEY, API_KEY = int(sys.argv[1]), *sys.argv[2:5]
MODEL = "lunch-1"


class Service(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def reply(self, status, body):
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def refused(self):
        if self.headers.get("Authorization") == "Bearer " + API_KEY:
            return False
        self.reply(401, {"error": {"message": "Incorrect API key provided.", "type": "invalid_request_error",
                                   "code": "invalid_api_key"}})
        return True

    def do_GET(self):
        if self.path != "/v1/models":
            self.reply(404, {"error": {"message": "No such route.", "type": "invalid_request_error"}})
        elif not self.refused():
            self.reply(200, {"object": "list", "data": [{"id": MODEL, "object": "model", "owned_by": "lunch"}]})

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path != "/v1/chat/completions":
            self.reply(404, {"error": {"message": "No such route.", "type": "invalid_request_error"}})
        elif not self.refused():
            self.complete(json.loads(body))

    def complete(self, prompt):
        if prompt.get("model") != MODEL:
            self.reply(404, {"error": {"message": "The model does not exist.", "code": "model_not_found"}})
        elif prompt.get("stream"):
            self.stream(prompt)
        else:
            message = {"role": "assistant", "content": "OK"}
            self.reply(200, {"id": "1", "object": "chat.completion", "model": MODEL,
                             "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
                             "usage": {"prompt_tokens": 9, "completion_tokens": 1, "total_tokens": 10}})

    def stream(self, prompt):
        words = min(200, prompt.get("max_tokens") or prompt.get("max_completion_tokens") or 200)
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for word in range(words):
            self.event({"choices": [{"index": 0, "delta": {"content": f"{word}\n"}, "finish_reason": None}]})
            time.sleep(0.002)
        self.event({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
        self.event({"choices": [], "usage": {"prompt_tokens": 9, "completion_tokens": words}})
        self.chunk(b"data: [DONE]\n\n")
        self.chunk(b"")

    def event(self, data):
        self.chunk(b"data: " + json.dumps(data).encode() + b"\n\n")

    def chunk(self, data):
        self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(CERTIFICATE, KEY)
server = ThreadingHTTPServer(("127.0.0.1", PORT), Service)
server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
server.serve_forever()
