package dev.throughline.command.eventstore;

import dev.throughline.command.dispatch.Recorder;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.wire.EventCatalog;
import dev.throughline.events.wire.EventCodec;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;

/**
 * Events under their wire names, and their contexts; nothing else. What it does not know it refuses: a skipped event
 * would be a lost fact, and a Java class name in the store would outlive the class.
 */
public final class WireSerializer implements Serializer {
    private static final String META_DATA = MetaData.class.getName();

    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        String json = switch (object) {
            case DomainEvent event -> EventCodec.encode(event);
            case MetaData metaData -> EventCodec.encode(Recorder.contextOf(metaData));
            default ->
                throw new IllegalArgumentException("expected an event or its context, but found " + object.getClass());
        };
        return new SimpleSerializedObject<>(
                converter.convert(json, String.class, representation), representation, typeForClass(object.getClass()));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(String.class, representation);
    }

    @Override
    @SuppressWarnings("unchecked") // the caller names the type that classForType gave it
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        String json = converter.convert(serialized, String.class).getData();
        String type = serialized.getType().getName();
        return type.equals(META_DATA)
                ? (T) MetaData.with(Recorder.CONTEXT, EventCodec.decodeContext(json))
                : (T) EventCodec.decode(type, json);
    }

    /** @throws dev.throughline.events.wire.UnknownEventException for a name outside the catalog */
    @Override
    public Class<?> classForType(SerializedType type) {
        return type.getName().equals(META_DATA) ? MetaData.class : EventCatalog.typeOf(type.getName());
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // as declared by Axon
    public SerializedType typeForClass(Class type) {
        return new SimpleSerializedType(
                MetaData.class.isAssignableFrom(type) ? META_DATA : EventCatalog.wireNameOf(type), null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
