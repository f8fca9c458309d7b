package org.claimwright.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import org.claimwright.money.Money;

/**
 * Records as JSON: their components in their order, null as null, money, days and instants as text ({@code "123.45"}). What is read may
 * have nothing in it that the record does not know, so that a misspelt name is told and not ignored.
 */
@Provider
@Produces({MediaType.APPLICATION_JSON, ApiRefusals.PROBLEM})
@Consumes(MediaType.APPLICATION_JSON)
public class Json implements MessageBodyWriter<Record>, MessageBodyReader<Record> {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new SimpleModule()
            .addSerializer(Money.class, new Amount())
            .addSerializer(LocalDate.class, ToStringSerializer.instance)
            .addSerializer(Instant.class, ToStringSerializer.instance));

    private static final int MOST_BYTES = 1 << 20;
    private static final String WRONG_FORM = "The body cannot be read as JSON of the expected form.";

    private static final class Amount extends JsonSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(money.toString());
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public void writeTo(Record value, Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType,
                        MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        out.write(bytes(value));
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(Class<Record> type, Type generic, Annotation[] annotations, MediaType mediaType, MultivaluedMap<String, String> headers,
                           InputStream in) throws IOException {
        try {
            Record read = MAPPER.readValue(in.readNBytes(MOST_BYTES), type);
            if (read == null) {
                throw new BadRequestException(WRONG_FORM);
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new BadRequestException(WRONG_FORM, e);
        }
    }

    static byte[] bytes(Record value) throws IOException {
        return MAPPER.writeValueAsBytes(value);
    }
}
