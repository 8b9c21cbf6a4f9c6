package nl.ketenkaart.local.clients;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.local.demo.partner.Answer;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Partners;
import tools.jackson.databind.json.JsonMapper;

/** The generated TypeScript client in the place of our own, in a process of Node: what is asked and answered goes there and back in lines. */
final class TypeScriptClient implements Partners.Transport, AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private final Process node;
    private final BufferedReader answers;

    /** @param script as it was compiled */
    TypeScriptClient(Path script, URI gateway) throws IOException {
        node = new ProcessBuilder("node", script.toString(), gateway.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = node.inputReader(UTF_8);
    }

    @Override
    public Answer sent(String token, Call call) throws IOException {
        var line = MAPPER.writeValueAsString(asked(token, Asked.of(call))) + "\n";
        node.getOutputStream().write(line.getBytes(UTF_8));
        node.getOutputStream().flush();
        var answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the TypeScript client ended at " + call.method() + " " + call.path());
        }
        var told = MAPPER.readTree(answer);
        var headers = new HashMap<String, List<String>>();
        told.path("headers")
                .properties()
                .forEach(h -> headers.put(h.getKey(), List.of(h.getValue().asString())));
        return new Answer(
                told.path("status").asInt(),
                headers,
                told.path("body").asString().getBytes(UTF_8));
    }

    private static Map<String, Object> asked(String token, Asked asked) {
        var call = asked.call();
        var query = new HashMap<String, String>();
        for (var name : List.of("cursor", "limit")) {
            var value = asked.query(name);
            if (value != null) {
                query.put(name, value);
            }
        }
        return Map.of(
                "token",
                token,
                "shape",
                asked.shape(),
                "ids",
                asked.ids(),
                "headers",
                call.headers(),
                "query",
                query,
                "body",
                call.body().length == 0 ? Map.of() : MAPPER.readTree(call.body()));
    }

    @Override
    public void close() {
        node.destroy();
    }
}
