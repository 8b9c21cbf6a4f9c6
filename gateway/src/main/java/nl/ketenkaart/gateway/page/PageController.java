package nl.ketenkaart.gateway.page;

import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page itself and its icon. */
@RestController
final class PageController {
    private final byte[] page;
    private final byte[] icon;

    PageController() throws IOException {
        page = new ClassPathResource("page/index.html").getContentAsByteArray();
        icon = new ClassPathResource("page/icon.svg").getContentAsByteArray();
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    byte[] page() {
        return page;
    }

    @GetMapping(path = "/favicon.ico", produces = "image/svg+xml")
    byte[] icon() {
        return icon;
    }
}
