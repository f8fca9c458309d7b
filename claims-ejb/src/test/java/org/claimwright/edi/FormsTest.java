package org.claimwright.edi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {

    @ParameterizedTest
    @CsvSource({"0,1", "100.,3", ".5,1", "-12.34,4", "00.10,4", "+1,-1", "1E2,-1", "'1,000',-1", "-,-1", ".,-1", "-.,-1", "1.2.3,-1", "1-,-1", "' 1',-1"})
    void a_decimal_number_has_digits_an_optional_minus_and_an_optional_point(String text, int digits) {
        assertEquals(digits, Forms.decimalDigits(text.toCharArray(), 0, text.length()));
    }

    @ParameterizedTest
    @CsvSource({"0,1", "-12,2", "007,3", "1.0,-1", "-,-1", "+1,-1", "x,-1"})
    void a_whole_number_has_digits_and_an_optional_minus(String text, int digits) {
        assertEquals(digits, Forms.numericDigits(text.toCharArray(), 0, text.length()));
    }

    @ParameterizedTest
    @CsvSource({"20240229,true", "20230229,false", "20000229,true", "19000229,false", "20241301,false", "20240431,false", "20240100,false", "00000101,false", "99991231,false", "18500101,true",
            "2024011,false", "2024-1-1,false", "240229,true", "240230,false"})
    void a_date_is_a_day_that_there_was(String text, boolean good) {
        assertEquals(good, Forms.isDate(text.toCharArray(), 0, text.length()));
    }

    @ParameterizedTest
    @CsvSource({"0000,true", "2359,true", "2400,false", "1260,false", "125960,false", "125959,true", "1259599,true", "12595999,true", "12595,false", "12:5,false"})
    void a_time_is_hours_and_minutes_and_perhaps_seconds(String text, boolean good) {
        assertEquals(good, Forms.isTime(text.toCharArray(), 0, text.length()));
    }

    @ParameterizedTest
    @CsvSource({"1.005,3", "1.,0", "1,0", "-.25,2"})
    void decimals_are_counted_behind_the_point(String text, int decimals) {
        assertEquals(decimals, Forms.decimals(text.toCharArray(), 0, text.length()));
    }

    @ParameterizedTest
    @CsvSource({"D8,20240229,true", "D8,20230229,false", "D8,99991231,true", "D8,99990101,true", "D8,00000101,false", "D8,10010101,true", "D8,240229,false", "D8,2024022,false", "D8,20240229-20240301,false",
            "RD8,20240229-20240229,true", "RD8,20240301-20240229,false", "RD8,20240229,false", "RD8,20240229-20240230,false", "RD8,20240229 20240301,false",
            "RD8,20240101-99991231,true", "DT,202402292359,true", "DT,20240229235959,true", "DT,202402292400,false", "DT,20240229,false", "TM,0930,true", "TM,0960,false",
            "CM,202413,true", "CY,x,true", "RTS,x,true"})
    void a_period_is_written_as_its_qualifier_says(String qualifier, String text, boolean good) {
        char[] both = (qualifier + text).toCharArray();
        assertEquals(good, Forms.isPeriod(both, 0, qualifier.length(), qualifier.length(), text.length()));
    }

    @ParameterizedTest
    @CsvSource({"D8,20240229,true", "D8,10010101,false", "D8,99991231,true", "D8,99990101,false", "RD8,20240101-99991231,true", "RD8,10010101-20240101,false",
            "RD8,20240101-22000101,false", "DT,100102292359,false", "TM,1001,true"})
    void a_period_lies_in_years_of_somebody_alive_or_to_come(String qualifier, String text, boolean good) {
        char[] both = (qualifier + text).toCharArray();
        assertEquals(good, Forms.isInLivedYears(both, 0, qualifier.length(), qualifier.length()));
    }
}
