package nl.ketenkaart.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkaart.gateway.AtTheGateway;
import org.junit.jupiter.api.Test;

class ThePageIT extends AtTheGateway {

    @Test
    void of_the_viewer_nothing_is_served_that_the_page_does_not_need() {
        for (var path : new String[] {
            "/page/index.html",
            "/page/swagger-ui.js",
            "/page/oauth2-redirect.html",
            "/page/icon.svg",
            "/page/../application.yaml"
        }) {
            assertThat(halt().get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void the_page_and_all_that_it_loads_are_open_and_come_from_here() {
        var page = nobody().get("/", "Accept", "text/html");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(page.body())
                .doesNotContain("http:", "https:", "<style", "style=")
                .contains("/page/start.js");
        assertThat(nobody().get("/page/swagger-ui.css").headers().firstValue("Content-Type"))
                .contains("text/css");
        assertThat(nobody().get("/page/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
        assertThat(nobody().get("/page/start.js").body()).contains("/v1/openapi.json");
        assertThat(nobody().get("/favicon.ico").headers().firstValue("Content-Type"))
                .contains("image/svg+xml");
    }

    @Test
    void the_page_may_load_from_here_alone_and_asks_for_nothing_of_the_browser() {
        var headers = nobody().get("/").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(headers.firstValue("Feature-Policy")).contains("'none'");
    }
}
