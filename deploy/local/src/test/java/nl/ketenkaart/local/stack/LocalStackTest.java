package nl.ketenkaart.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.ketenkaart.local.place.CannotStart;
import nl.ketenkaart.local.place.Checkout;
import nl.ketenkaart.local.place.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.SAME_THREAD)
class LocalStackTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @TempDir
    private Path data;

    private LocalStack stack(Part... parts) {
        return new LocalStack(settings(), List.of(parts), progress());
    }

    private Settings settings() {
        return new Settings(new Checkout(Path.of(".")), 0, data, false);
    }

    private Progress progress() {
        return new Progress(new PrintStream(screen, true, StandardCharsets.UTF_8));
    }

    private String screen() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    @AfterEach
    void nothing_is_left_behind() {
        new Leftovers(settings()).stop(progress());
    }

    @Test
    void when_one_part_fails_none_is_left_and_its_last_words_are_shown() {
        var stack = stack(
                SmallPart.named("kafka"),
                SmallPart.named("gateway")
                        .running("echo the disk is full; exit 3")
                        .neverAnswering());

        assertThatThrownBy(stack::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("gateway ended before it was up.")
                .hasMessageContaining("the disk is full");
        assertThat(stack.livesAtAll()).isFalse();
        assertThat(new Leftovers(settings()).any()).isFalse();
    }

    @Test
    void what_needs_a_failed_part_is_not_started() {
        var stack = stack(
                SmallPart.named("kafka").running("exit 1").neverAnswering(),
                SmallPart.named("gateway").after("kafka"));

        assertThatThrownBy(stack::start).hasMessageContaining("kafka ended");
        assertThat(screen()).doesNotContain("gateway");
    }

    @Test
    void a_second_start_beside_a_running_one_is_refused_and_leaves_it_alone() {
        try (var first = stack(SmallPart.named("kafka"))) {
            first.start();

            var second = stack(SmallPart.named("kafka"));
            assertThatThrownBy(second::start).isInstanceOf(CannotStart.class).hasMessageContaining("running already");
            second.stop();

            assertThat(first.lives("kafka")).isTrue();
            assertThat(new Leftovers(settings()).parts()).containsExactly("kafka");
        }
    }

    @Test
    void parts_come_up_after_what_they_need_and_go_before_it() {
        try (var stack =
                stack(SmallPart.named("kafka"), SmallPart.named("gateway").after("kafka"))) {
            stack.start();
        }

        assertThat(screen().lines().map(line -> line.strip().split(" ", -1)[0]))
                .containsExactly("kafka", "gateway", "gateway", "kafka");
    }

    @Test
    void a_part_that_was_killed_can_be_started_again() {
        try (var stack = stack(SmallPart.named("kafka"), SmallPart.named("case-service"))) {
            stack.start();

            stack.kill("case-service");
            assertThat(stack.ended()).containsExactly("case-service");
            assertThat(stack.lives("kafka")).isTrue();

            stack.start("case-service");
            assertThat(stack.ended()).isEmpty();
        }
    }

    @Test
    void a_part_that_was_stopped_on_purpose_has_not_ended_by_itself() {
        try (var stack = stack(SmallPart.named("kafka"))) {
            stack.start();

            stack.stop("kafka");

            assertThat(stack.lives("kafka")).isFalse();
            assertThat(stack.ended()).isEmpty();
        }
    }

    @Test
    void a_part_hears_no_ctrl_c() throws Exception {
        try (var stack = stack(SmallPart.named("kafka").running("kill -INT $$; exec sleep 600"))) {
            stack.start();

            assertThat(new ProcessBuilder("/bin/sh", "-c", "kill -INT " + pidOf("kafka"))
                            .start()
                            .waitFor())
                    .isZero();
            assertThat(stack.lives("kafka")).isTrue();
        }
    }

    private long pidOf(String part) {
        return new PidFile(data)
                .alive().stream()
                        .filter(one -> one.name().equals(part))
                        .findFirst()
                        .orElseThrow()
                        .pid();
    }

    @Test
    void parts_of_a_launcher_that_is_gone_are_found_and_stopped() {
        var stack = stack(SmallPart.named("kafka"), SmallPart.named("gateway").after("kafka"));
        stack.start();
        forgetTheLauncher();

        var leftovers = new Leftovers(settings());
        assertThat(leftovers.parts()).containsExactly("kafka", "gateway");
        leftovers.stop(progress());

        assertThat(stack.livesAtAll()).isFalse();
        assertThat(leftovers.any()).isFalse();
    }

    /** As if this process, which started the stack, had been killed. */
    private void forgetTheLauncher() {
        new PidFile(data).add(new Running(Leftovers.LAUNCHER, Long.MAX_VALUE, java.time.Instant.EPOCH));
    }
}
