package nl.ketenkaart.privacy.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.ketenkaart.fuzz.Refused;

class FileNameFuzzTest {
    @FuzzTest(maxDuration = "1m")
    void any_title_is_a_header_of_one_line_and_a_name_in_no_other_folder(FuzzedDataProvider data) {
        var title = data.consumeRemainingAsString();
        var header = Refused.orRead(() -> FileName.disposition(title, "application/pdf"))
                .orElseThrow();
        assertThat(header)
                .matches("attachment; filename=\"[ !#-.0-~]*[.](?i:pdf)\";"
                        + " filename\\*=UTF-8''[!#$&+\\-.^_`|~0-9A-Za-z%]+");
        assertThat(header).doesNotContain("%2F", "%5C", "%00", "%0A", "%0D");
    }
}
