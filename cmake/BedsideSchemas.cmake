# The JSON Schemas of the machine formats, as the library, the command and the installation have them.
#
# In schemas/, one schema refers to another by its `$id`. What we ship stands alone: `bedside_read_schema` puts the
# other schema in where it is referred to, without its `$schema` and `$id`. Whether more members may stand beside those
# of the other is then for the one around it to say, so closings of the other are left out.

set(bedside_schema_names step command reply event outcome history findings comparison preview explanation exploration programme-overview report)
set(bedside_schema_folder ${PROJECT_SOURCE_DIR}/schemas)
set(bedside_schema_reference "{\"\\$ref\": \"urn:bedside:schema:([a-z]+):[0-9]+\"}")

# bedside_read_schema(NAME VARIABLE)
function(bedside_read_schema name variable)
  file(READ ${bedside_schema_folder}/${name}.schema.json text)
  set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY
    CMAKE_CONFIGURE_DEPENDS ${bedside_schema_folder}/${name}.schema.json)
  while(text MATCHES "${bedside_schema_reference}")
    set(reference "${CMAKE_MATCH_0}")
    file(READ ${bedside_schema_folder}/${CMAKE_MATCH_1}.schema.json other)
    string(REGEX REPLACE "\n  \"\\$(schema|id)\": [^\n]*" "" other "${other}")
    string(REGEX REPLACE ",\n *\"additionalProperties\": false" "" other "${other}")
    string(STRIP "${other}" other)
    string(REPLACE "\n" "\n    " other "${other}")
    string(REPLACE "${reference}" "${other}" text "${text}")
  endwhile()
  set(${variable} "${text}" PARENT_SCOPE)
endfunction()
