package nl.ketenkaart.local.demo.partner;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A document with what is to be known of it: the parts {@code meta} (JSON) and {@code file} (PDF). */
public final class Multipart {
    private static final String END = "\r\n";

    private Multipart() {}

    public static Call post(Account as, String path, JsonNode meta, byte[] pdf) {
        var boundary = UUID.randomUUID().toString();
        var body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"meta\"", "application/json");
        body.writeBytes(bytes(meta.toString() + END));
        part(body, boundary, "name=\"file\"; filename=\"document.pdf\"", "application/pdf");
        body.writeBytes(pdf);
        body.writeBytes(bytes(END + "--" + boundary + "--" + END));
        var call = Call.write(as, "POST", path, meta);
        return new Call(as, call.method(), path, call.headers(), body.toByteArray())
                .with("Content-Type", "multipart/form-data; boundary=" + boundary);
    }

    private static void part(ByteArrayOutputStream body, String boundary, String what, String type) {
        body.writeBytes(bytes("--" + boundary + END));
        body.writeBytes(bytes("Content-Disposition: form-data; " + what + END));
        body.writeBytes(bytes("Content-Type: " + type + END + END));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
