package nl.ketenkaart.privacy.agreement.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.agreement.NoAgreement;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class AgreementFileTest {
    private static final ClassPathResource SHIPPED = new ClassPathResource("agreement/sharing-agreement-1.json");

    @Test
    void where_there_is_no_file_nothing_is_allowed() {
        assertThat(AgreementFile.read(new ClassPathResource("agreement/nowhere.json"))
                        .agreement())
                .isInstanceOf(NoAgreement.class);
    }

    @Test
    void a_misspelt_field_is_refused_and_not_passed_over() throws IOException {
        var misspelt = shipped().replace("\"until\"", "\"untill\"");

        assertThatThrownBy(() -> AgreementFile.read(resource(misspelt))).hasMessageContaining("untill");
    }

    @Test
    void a_text_with_faults_is_refused() throws IOException {
        var faulty = shipped().replace("\"HALT\"", "\"HALTT\"");

        assertThatThrownBy(() -> AgreementFile.read(resource(faulty)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HALTT");
    }

    @Test
    void the_text_that_comes_with_the_software_is_read() {
        var agreement = AgreementFile.read(SHIPPED).agreement();

        assertThat(agreement.version()).isEqualTo(1);
        assertThat(agreement.signedBy(new OrganisationId("halt"), Instant.parse("2026-09-18T13:00:00Z")))
                .isTrue();
    }

    private static String shipped() throws IOException {
        return SHIPPED.getContentAsString(StandardCharsets.UTF_8);
    }

    private static ByteArrayResource resource(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }
}
