package nl.ketenkaart.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No key, token or password lies in a file; what the local stack calls a secret is an organisation's name and opens nothing elsewhere. */
class NothingSecretLiesInTheTreeTest {
    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("-----BEGIN (RSA |EC |ENCRYPTED |OPENSSH )?PRIVATE KEY-----\\s*[A-Za-z0-9+/]{20}"),
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}"),
            Pattern.compile("\"(d|k)\"\\s*:\\s*\"[A-Za-z0-9_-]{32,}\""),
            Pattern.compile("\"value\"\\s*:\\s*\"[A-Za-z0-9+/]{40,}={0,2}\""),
            Pattern.compile("\\b(AKIA|ASIA)[A-Z0-9]{16}\\b"),
            Pattern.compile("\\b(ghp|gho|ghs|glpat|hvs|hvb|xox[abp])[_.-][A-Za-z0-9_-]{16,}"),
            Pattern.compile("[a-z+]+://[^/\\s:@\"'${<]+:[^/\\s@\"'${<]{6,}@[a-z]"),
            Pattern.compile("(?im)^\\s*\"?[\\w.-]*(password|secret|passphrase|api-?key)\"?\\s*[:=]\\s*\"?"
                    + "(?=[^\\s\"]*\\d)(?=[^\\s\"]*[a-z])[A-Za-z0-9+/_!-]{12,}\"?,?\\s*$"));

    private static List<String> secretsIn(String text) {
        return SECRETS.stream()
                .flatMap(secret -> secret.matcher(text).results())
                .map(found -> found.group().lines().findFirst().orElse(""))
                .toList();
    }

    @Test
    void no_file_holds_a_secret() {
        assertThat(Tree.texts())
                .allSatisfy(file -> assertThat(secretsIn(Tree.read(file)))
                        .as(Tree.name(file))
                        .isEmpty());
    }

    @Test
    void what_looks_like_one_is_found() {
        var letters = "Ab3dEfGh1jKlMnOpQrStUvWxYz0123456789AbCdEf";
        for (var secret : Arrays.asList(
                "-----BEGIN " + "PRIVATE KEY-----\n" + letters,
                "ey" + "J" + letters + "." + letters + "." + letters,
                "\"d\": \"" + letters + "\"",
                "\"value\": \"" + letters + "==\"",
                "AKIA" + "ABCDEFGHIJKLMNOP",
                "hvs" + "." + letters,
                "mongodb" + "://admin:" + letters + "@host",
                "spring.mail.password" + "=" + letters,
                "  \"client-secret\": \"" + letters + "\",")) {
            assertThat(secretsIn(secret)).as(secret).hasSize(1);
        }
        assertThat(secretsIn("password: ${PASSWORD}\nsecret: halt-secret\n\"secret\": \"${id}-secret\""))
                .isEmpty();
    }
}
