package nl.ketenkaart.platform.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * Sees every command that a service under test sends to its store, in the thread that sends it, and keeps those that write
 * although what is done is only tried. On the class path is enough; {@link Rehearsals} looks at what was found.
 */
@AutoConfiguration
@ConditionalOnClass({MongoClient.class, MongoClientSettingsBuilderCustomizer.class})
public class RehearsalWatch implements CommandListener {
    static final List<String> WRITTEN = new CopyOnWriteArrayList<>();
    private static final Set<String> READING =
            Set.of("find", "getMore", "count", "aggregate", "distinct", "hello", "ping");

    @Bean
    MongoClientSettingsBuilderCustomizer writesWatched() {
        return settings -> settings.addCommandListener(new RehearsalWatch());
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (Rehearsal.isOn() && !READING.contains(event.getCommandName())) {
            WRITTEN.add(event.getCommandName() + " in " + event.getCommand().get(event.getCommandName()));
        }
    }
}
