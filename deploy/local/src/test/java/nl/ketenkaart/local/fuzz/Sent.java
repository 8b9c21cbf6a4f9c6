package nl.ketenkaart.local.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.ketenkaart.local.demo.partner.Account;

/**
 * One request.
 *
 * @param target the path and the query, as they are sent
 * @param secret a word that stands in it and in no other
 * @param addressed whether it is sent to its operation still, and not to whatever its path became
 */
record Sent(
        Operation operation,
        Account as,
        String method,
        String target,
        Map<String, String> headers,
        byte[] body,
        String secret,
        boolean addressed) {

    Sent with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Sent(operation, as, method, target, more, body, secret, addressed);
    }

    Sent without(String header) {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Sent(operation, as, method, target, fewer, body, secret, addressed);
    }

    Sent to(String other, boolean stillThere) {
        return new Sent(operation, as, method, other, headers, body, secret, addressed && stillThere);
    }

    Sent by(String other) {
        return new Sent(operation, as, other, target, headers, body, secret, false);
    }

    Sent saying(byte[] other) {
        return new Sent(operation, as, method, target, headers, other, secret, addressed);
    }

    byte[] bytes(String token) {
        var out = new ByteArrayOutputStream();
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        var all = new LinkedHashMap<>(headers);
        all.putIfAbsent("Authorization", "Bearer " + token);
        all.put("Content-Length", Integer.toString(body.length));
        all.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        out.writeBytes((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(body);
        return out.toByteArray();
    }

    /** To be sent again by hand. */
    String asCurl(String gateway) {
        var curl = new StringBuilder("# as " + as + "\necho "
                + Base64.getEncoder().encodeToString(body) + " | base64 -d | curl -si --path-as-is -X " + method);
        curl.append(" -H \"Authorization: Bearer $TOKEN\"");
        headers.forEach((name, value) -> curl.append(" -H " + quoted(name + ": " + value)));
        return curl + " --data-binary @- " + quoted(gateway + target);
    }

    private static String quoted(String text) {
        return "$'"
                + text.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace("\r", "\\r")
                        .replace("\n", "\\n") + "'";
    }
}
