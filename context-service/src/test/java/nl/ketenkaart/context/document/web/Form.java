package nl.ketenkaart.context.document.web;

import static nl.ketenkaart.context.Cast.BINTA;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** A file and what is said about it, as a form of two parts. */
public final class Form {
    public static final String TYPE = "multipart/form-data; boundary=cut";
    public static final String META = """
        {"title": "Police report", "personIds": ["%s"], "category": "POLICE_CONTACT", "audience": "TABLE", "handling": "OPEN",
         "necessity": {"why": "The signals are in it", "influence": "Decides what is asked"}}\
        """.formatted(BINTA.value());

    private Form() {}

    /** All before the file's first byte. */
    static String beginning(String type) {
        return beginning(META, type);
    }

    private static String beginning(String meta, String type) {
        return "--cut\r\n" + part("meta", "application/json", meta) + "\r\n--cut\r\n" + part("file", type, "");
    }

    public static BodyPublisher of(String meta, String type, byte[] file) {
        var before = beginning(meta, type);
        return BodyPublishers.concat(
                BodyPublishers.ofString(before),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--cut--\r\n"));
    }

    static BodyPublisher of(String... parts) {
        return BodyPublishers.ofString("--cut\r\n" + String.join("\r\n--cut\r\n", parts) + "\r\n--cut--\r\n");
    }

    static String part(String name, String type, String content) {
        var fileName = name.equals("file") ? "; filename=\"on-somebodys-disk\"" : "";
        return "Content-Disposition: form-data; name=\"" + name + "\"" + fileName + "\r\nContent-Type: " + type
                + "\r\n\r\n" + content;
    }
}
