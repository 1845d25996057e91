package dev.throughline.query.intake.topic;

import dev.throughline.query.intake.Intake;
import dev.throughline.query.intake.LogEntry;
import dev.throughline.query.intake.PartitionMove;
import dev.throughline.query.intake.Poll;
import dev.throughline.query.intake.topic.RecordReader.Envelope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.stereotype.Component;

/** Hands each poll to the intake. What it throws leaves the offsets where they were; {@link ReadAgain} takes it from there. */
@Component
class TopicListener implements BatchMessageListener<byte[], byte[]> {
    private final RecordReader reader;
    private final Intake intake;
    private final ReadPositions positions;
    private final Setbacks setbacks;

    TopicListener(RecordReader reader, Intake intake, ReadPositions positions, Setbacks setbacks) {
        this.reader = reader;
        this.intake = intake;
        this.positions = positions;
        this.setbacks = setbacks;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        List<LogEntry> entries = new ArrayList<>(records.size());
        Map<Integer, PartitionMove> moves = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> kept : records) {
            long reached = reader.read(kept)
                    .map(envelope -> collect(envelope, entries))
                    .orElse(0L);
            moves.merge(kept.partition(), move(kept, reached), TopicListener::further);
        }
        intake.take(new Poll(entries, List.copyOf(moves.values())));
        moves.values().forEach(move -> positions.moved(move.partition(), move.to()));
        setbacks.overcome();
    }

    private static long collect(Envelope envelope, Collection<LogEntry> entries) {
        envelope.entry().ifPresent(entries::add);
        return envelope.position();
    }

    private PartitionMove move(ConsumerRecord<byte[], byte[]> kept, long reached) {
        return new PartitionMove(kept.partition(), positions.of(kept.partition()), kept.offset() + 1, reached);
    }

    private static PartitionMove further(PartitionMove one, PartitionMove next) {
        return new PartitionMove(one.partition(), one.from(), next.to(), Math.max(one.reached(), next.reached()));
    }
}
