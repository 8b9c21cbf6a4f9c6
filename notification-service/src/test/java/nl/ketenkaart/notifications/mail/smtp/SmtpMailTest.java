package nl.ketenkaart.notifications.mail.smtp;

import static nl.ketenkaart.notifications.Cast.CLOCK;
import static nl.ketenkaart.notifications.Cast.HALT;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.notifications.mail.SendMail.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpMailTest {
    private static final UUID ID = UUID.fromString("8a0e5c77-0d1b-4c55-b7a7-0a4e9ad1c222");
    private static final Map<String, String> WILLING = Map.of(
            "EHLO", "250 here", "MAIL", "250 ok", "RCPT", "250 ok", "DATA", "354 go on", ".", "250 ok", "QUIT", "221");

    @Test
    void no_mail_is_sent_where_it_is_not_wanted() {
        new ApplicationContextRunner()
                .withUserConfiguration(Mail.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(MailLoop.class));
    }

    @Test
    void a_mail_says_that_there_is_news_and_where_and_nothing_else() throws MessagingException {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            assertThat(mail(server.getSmtp().getPort()).send(HALT, ID)).isEqualTo(Outcome.TAKEN);
            assertThat(mail(server.getSmtp().getPort()).send(HALT, ID)).isEqualTo(Outcome.TAKEN);
            var received = server.getReceivedMessages();
            assertThat(received).hasSize(2);
            assertThat(received[0].getSentDate()).isEqualTo(NOW);
            var lines = GreenMailUtil.getWholeMessage(received[0]).lines().toList();
            assertThat(lines.stream().filter(line -> !line.matches("(Date|Received|Return-Path|\\s).*")))
                    .containsExactlyInAnyOrder(
                            "From: ketenkaart@ketenkaart.example",
                            "To: post@halt.example",
                            "Message-ID: <8a0e5c77-0d1b-4c55-b7a7-0a4e9ad1c222@ketenkaart.example>",
                            "Subject: There is news in Ketenkaart",
                            "MIME-Version: 1.0",
                            "Content-Type: text/plain; charset=US-ASCII",
                            "Content-Transfer-Encoding: 7bit",
                            "Auto-Submitted: auto-generated",
                            "",
                            "There is news in Ketenkaart.",
                            "",
                            "https://ketenkaart.example/");
        } finally {
            server.stop();
        }
    }

    @Test
    void what_the_server_refuses_was_not_sent_for_certain() {
        for (var command : new String[] {"MAIL", "RCPT", "DATA", "."}) {
            assertThat(sentTo(but(command, "550 no"))).as(command).isEqualTo(Outcome.NOT_SENT);
        }
    }

    @Test
    void a_server_that_is_away_and_an_organisation_without_a_mailbox_get_nothing_for_certain() throws IOException {
        int nobody;
        try (var closed = new ServerSocket(0)) {
            nobody = closed.getLocalPort();
        }
        assertThat(mail(nobody).send(HALT, ID)).isEqualTo(Outcome.NOT_SENT);
        assertThat(mail(nobody).send(PROBATION, ID)).isEqualTo(Outcome.NOT_SENT);
    }

    @Test
    void one_whose_connection_breaks_off_or_hangs_before_the_last_word_is_in_doubt() {
        assertThat(sentTo(but(".", null))).isEqualTo(Outcome.IN_DOUBT);
        assertThat(sentTo(but(".", "250-and more to come"))).isEqualTo(Outcome.IN_DOUBT);
    }

    @Test
    void what_a_willing_server_takes_is_taken() {
        assertThat(sentTo(WILLING)).isEqualTo(Outcome.TAKEN);
    }

    private static Map<String, String> but(String command, String answer) {
        var answers = new HashMap<>(WILLING);
        answers.put(command, answer);
        return answers;
    }

    private static Outcome sentTo(Map<String, String> answers) {
        try (var server = new ScriptedServer(answers)) {
            return mail(server.port()).send(HALT, ID);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SmtpMail mail(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "500");
        var settings = new MailSettings(
                true,
                Map.of("halt", "post@halt.example"),
                "ketenkaart@ketenkaart.example",
                URI.create("https://ketenkaart.example/"),
                Duration.ofHours(4),
                Duration.ofSeconds(30));
        return new SmtpMail(sender, settings, CLOCK);
    }
}
