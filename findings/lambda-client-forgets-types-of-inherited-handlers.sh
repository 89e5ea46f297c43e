#!/usr/bin/env bash
# Amazon's Java runtime interface client 2.10.1: a function whose handler is named CLASS::handleRequest, as AWS's
# examples name it, gets a map instead of its event where handleRequest is inherited from a generic class: the client
# looks at the method alone, whose parameter is then Object. Named by CLASS alone, the same function gets its event,
# as the client then looks at the types that RequestHandler is given. Nothing warns at start: each call fails, or,
# where the handler does not care, reads what is not there. Micronaut's MicronautRequestHandler is such a class.
#
# Seen, one class that inherits from Base<I, O> implements RequestHandler<I, O>, and is given SQSEvent:
#   Orders::handleRequest gets java.util.LinkedHashMap
#   Orders gets com.amazonaws.services.lambda.runtime.events.SQSEvent
# Needs mvn, python3 and a JDK 17 or newer, on Linux. Exits 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/classes"
cat > "$folder/pom.xml" <<'X'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId>
  <artifactId>inherited-handlers</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.amazonaws</groupId>
      <artifactId>aws-lambda-java-runtime-interface-client</artifactId>
      <version>2.10.1</version>
    </dependency>
    <dependency>
      <groupId>com.amazonaws</groupId>
      <artifactId>aws-lambda-java-events</artifactId>
      <version>3.16.1</version>
    </dependency>
  </dependencies>
</project>
X
mvn -B -q -ntp -f "$folder/pom.xml" dependency:copy-dependencies -DoutputDirectory="$folder/lib"
cat > "$folder/Base.java" <<'J'
public abstract class Base<I, O> implements com.amazonaws.services.lambda.runtime.RequestHandler<I, O> {
  @Override
  public O handleRequest(I event, com.amazonaws.services.lambda.runtime.Context context) {
    Object given = event;
    return answer(given.getClass().getName());
  }

  abstract O answer(String type);
}
J
cat > "$folder/Orders.java" <<'J'
public class Orders extends Base<com.amazonaws.services.lambda.runtime.events.SQSEvent, String> {
  @Override
  String answer(String type) {
    return type;
  }
}
J
javac -d "$folder/classes" -cp "$folder/lib/*" "$folder/Base.java" "$folder/Orders.java"
# A Runtime API of one event: prints what the function answers.
cat > "$folder/runtime.py" <<'P'
import http.server, os, subprocess, sys

class Api(http.server.BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def answer(self, status, body, headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        self.answer(200, b'{"Records":[{"messageId":"m","body":"b"}]}', {
            'Lambda-Runtime-Aws-Request-Id': 'r',
            'Lambda-Runtime-Deadline-Ms': '4102444800000',
            'Lambda-Runtime-Trace-Id': 'Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=0',
            'Content-Type': 'application/json',
            'Lambda-Runtime-Invoked-Function-Arn': 'arn:aws:lambda:us-east-1:000000000000:function:orders'})

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get('Content-Length', '0') or 0)).decode()
        self.answer(202, b'{"status":"OK"}', {})
        self.server.said = body if self.path.endswith('/response') else 'failed: ' + body

server = http.server.HTTPServer(('127.0.0.1', 0), Api)
server.said = None
server.timeout = 60
task, library, handler = sys.argv[1:]
client = subprocess.Popen(
    ['java', '-cp', task + ':' + library + '/*',
     'com.amazonaws.services.lambda.runtime.api.client.AWSLambda', handler],
    env=dict(os.environ, AWS_LAMBDA_RUNTIME_API='127.0.0.1:%d' % server.server_port, LAMBDA_TASK_ROOT=task,
             AWS_REGION='us-east-1', AWS_LAMBDA_FUNCTION_NAME='orders', AWS_LAMBDA_FUNCTION_VERSION='1',
             AWS_LAMBDA_FUNCTION_MEMORY_SIZE='512', AWS_LAMBDA_LOG_GROUP_NAME='g', AWS_LAMBDA_LOG_STREAM_NAME='s'),
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
while server.said is None and client.poll() is None:
    server.handle_request()
client.kill()
print(server.said)
P
gets() { python3 "$folder/runtime.py" "$folder/classes" "$folder/lib" "$1" | tr -d '"'; }
named=$(gets Orders::handleRequest)
alone=$(gets Orders)
echo "Orders::handleRequest gets $named"
echo "Orders gets $alone"
[ "$named" = java.util.LinkedHashMap ] && [ "$alone" = com.amazonaws.services.lambda.runtime.events.SQSEvent ]
