package nl.ketenkaart.local.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ketenkaart.local.demo.partner.Account;
import nl.ketenkaart.local.demo.partner.Multipart;
import nl.ketenkaart.local.demo.partner.SamplePdf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes requests that are good but for a thing or two, so that they get past the first check and often past the last. */
final class OddRequests {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final List<String> BESIDES = List.of(
            "Accept",
            "Content-Type",
            "Range",
            "If-Range",
            "If-None-Match",
            "Prefer",
            "traceparent",
            "Authorization",
            "Accept-Language",
            "Last-Event-ID",
            "X-Forwarded-For",
            "Expect",
            "Origin");
    private static final List<String> HEADER_VALUES = List.of(
            "",
            "*/*;q=2",
            "text",
            "application/json;charset=x-none",
            "application/problem+json;q=0",
            "text/plain",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "application/x-ndjson",
            "application/json; a=\"",
            "bytes=0-0",
            "bytes=-0",
            "bytes=9223372036854775808-",
            "bytes=5-1,,",
            "Bearer a.b.c",
            "Bearer",
            "Basic YTpi",
            "W/\"1\", *",
            "\"",
            "validate-only; x=\"",
            "\",".repeat(900),
            "100-continue",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "x".repeat(9000),
            "x".repeat(17_000));

    private final OddValues odd;
    private final OddBodies oddBodies;
    private final JsonNode bodies;

    /** @param bodies a good one by the operation that takes it */
    OddRequests(OddValues odd, JsonNode bodies) {
        this.odd = odd;
        this.oddBodies = new OddBodies(odd);
        this.bodies = bodies;
    }

    Sent of(Operation operation, Account as, UnaryOperator<String> ids, String secret) {
        var json = JsonMapper.shared()
                .readTree(filled(bodies.path(operation.toString()).toString(), ids));
        var changed = !operation.contentType().isEmpty() && odd.chance(60) ? oddBodies.changed(json, secret) : json;
        var sent = good(operation, as, ids, changed, secret);
        for (var more = odd.below(3); more > 0; more--) {
            sent = odd(sent, ids);
        }
        return sent;
    }

    private Sent good(Operation operation, Account as, UnaryOperator<String> ids, JsonNode body, String secret) {
        var headers = new LinkedHashMap<String, String>();
        var content = content(operation, as, body, headers);
        for (var name : operation.headers()) {
            switch (name) {
                case "Processing-Purpose" -> headers.put(name, purpose(operation));
                case "Idempotency-Key" -> headers.put(name, odd.uuid());
                case "If-Match" -> headers.put(name, "*");
                default -> {}
            }
        }
        var target = filled(operation.path(), ids);
        return new Sent(operation, as, operation.method(), target, headers, content, secret, true);
    }

    private byte[] content(Operation operation, Account as, JsonNode body, LinkedHashMap<String, String> headers) {
        if (operation.contentType().isEmpty()) {
            return new byte[0];
        }
        headers.put("Content-Type", operation.contentType());
        if (operation.contentType().startsWith("multipart/")) {
            var call = Multipart.post(as, operation.path(), body, SamplePdf.of("A line"));
            headers.put("Content-Type", call.headers().get("Content-Type"));
            return call.body();
        }
        return oddBodies.written(body);
    }

    private String purpose(Operation operation) {
        return operation.toString().equals("GET /v1/cases")
                ? "OVERVIEW"
                : odd.one(List.of("DEEPENING", "DEEPENING", "FOLLOW_UP", "OWN_RECORDS", "TRIAGE", "DECISION"));
    }

    private Sent odd(Sent sent, UnaryOperator<String> ids) {
        return switch (odd.below(8)) {
            case 0 -> oddPath(sent, ids);
            case 1, 2 -> sent.to(sent.target() + query(sent), true);
            case 3, 4 -> oddHeader(sent);
            case 5 -> odd.chance(20) ? sent.by(odd.one(List.of("HEAD", "TRACE", "PUT", "POST", "get", "X"))) : sent;
            default -> sent.body().length > 0 ? sent.saying(oddBodies.broken(sent.body())) : oddHeader(sent);
        };
    }

    private Sent oddPath(Sent sent, UnaryOperator<String> ids) {
        var path = sent.operation().path();
        if (odd.chance(70) && path.contains("{")) {
            return sent.to(
                    filled(path, name -> odd.chance(50) ? encoded(odd.text(sent.secret())) : ids.apply(name)), false);
        }
        return sent.to(
                sent.target()
                        + odd.one(List.of("/", "//", "/..", "/%2e%2e/", ";a=b", "%00", "%", "%zz", "/x", "#a", " b")),
                false);
    }

    private String query(Sent sent) {
        var names = new ArrayList<>(sent.operation().query());
        names.addAll(List.of("colour", "limit", "cursor"));
        if (odd.chance(3)) {
            names.add("access_token");
        }
        var query = new StringBuilder();
        for (var more = 1 + odd.below(3); more > 0; more--) {
            query.append(query.isEmpty() ? "?" : "&").append(odd.one(names)).append("=");
            query.append(
                    odd.chance(10)
                            ? odd.one(List.of("%", "%zz", "%ff", "a=b", "%00"))
                            : encoded(odd.text(sent.secret())));
        }
        return sent.target().contains("?") ? "" : query.toString();
    }

    private Sent oddHeader(Sent sent) {
        var names = new ArrayList<>(sent.operation().headers());
        names.addAll(BESIDES);
        var name = odd.one(names);
        if (odd.chance(20)) {
            return sent.without(name);
        }
        var value = odd.chance(50)
                ? odd.one(HEADER_VALUES)
                : odd.text(sent.secret()).replaceAll("[\r\n]", " ");
        return sent.with(name, value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String filled(String text, UnaryOperator<String> ids) {
        return PARAMETER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(ids.apply(found.group(1))));
    }
}
