package dev.throughline.local;

import dev.throughline.local.login.Persona;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A persona by the name people type. */
final class PersonaConverter implements ITypeConverter<Persona> {

    @Override
    public Persona convert(String name) {
        return Persona.named(name)
                .orElseThrow(() ->
                        new TypeConversionException("expected one of %s, found %s".formatted(Persona.names(), name)));
    }
}
