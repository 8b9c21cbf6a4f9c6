package nl.ketenkaart.ctl.restore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OffsetsTest {
    @Test
    void an_offset_becomes_the_number_of_records_put_there_that_lay_before_it() {
        var offsets = new Offsets();
        offsets.ask(100);
        offsets.ask(103);
        offsets.ask(200);
        for (var old : new long[] {100, 101, 103, 110}) {
            offsets.put(old);
        }
        assertThat(offsets.of(100)).isZero();
        assertThat(offsets.of(103)).isEqualTo(2);
        assertThat(offsets.of(200)).isEqualTo(4);
    }
}
