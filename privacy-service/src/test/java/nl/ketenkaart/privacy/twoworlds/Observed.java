package nl.ketenkaart.privacy.twoworlds;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An answer with all that can be told from it: status, every header, every byte. */
record Observed(int status, TreeMap<String, Object> headers, String body) {
    /** What is new in every answer, whatever it says: the span of this request. Nothing else is left out. */
    static final Set<String> OF_THIS_REQUEST = Set.of("traceparent");

    /** What a write that is only tried would make gets a random id each time. */
    private static final Pattern MADE = Pattern.compile("\\{\"consentId\":\"[0-9a-f-]{36}\"}");

    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"}$");

    static Observed of(HttpResponse<byte[]> answer) {
        var headers = new TreeMap<String, Object>(answer.headers().map());
        headers.keySet().removeAll(OF_THIS_REQUEST);
        var body = new String(answer.body(), StandardCharsets.ISO_8859_1);
        return new Observed(
                answer.statusCode(), headers, MADE.matcher(body).replaceFirst("{\"consentId\":\"made now\"}"));
    }

    /** The cursor of the next page; empty where there is none. */
    String next() {
        var found = NEXT.matcher(body);
        return found.find() ? found.group(1) : "";
    }

    String differenceFrom(@Nullable Observed other) {
        if (other == null) {
            return "there is no such page";
        }
        if (status != other.status) {
            return "status " + status + " / " + other.status;
        }
        if (!headers.equals(other.headers) && body.equals(other.body)) {
            return "headers " + without(headers, other.headers) + " / " + without(other.headers, headers);
        }
        var from = 0;
        while (from < Math.min(body.length(), other.body.length()) && body.charAt(from) == other.body.charAt(from)) {
            from++;
        }
        return "body from byte " + from + ": ..." + around(body, from) + "... / ..." + around(other.body, from) + "...";
    }

    private static Map<String, Object> without(Map<String, Object> all, Map<String, Object> others) {
        var left = new TreeMap<>(all);
        left.entrySet().removeAll(others.entrySet());
        return left;
    }

    private static String around(String text, int place) {
        return text.substring(Math.max(0, place - 80), Math.min(text.length(), place + 80));
    }
}
